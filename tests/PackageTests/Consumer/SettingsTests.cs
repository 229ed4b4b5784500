using System.Text;

namespace Foundation.PackageTests.Consumer;

/// <summary>The build of a project checks its own settings.</summary>
public sealed class SettingsTests(ToolkitPackage package)
{
    [Fact]
    public async Task Settings__when_they_are_wrong__then_the_build_fails_at_their_line_and_each_opt_out_works()
    {
        ConsumerFolder shop = package.CreateFolder()
            .Project("Shop.csproj", items: "<AdditionalFiles Include=\"appsettings.json\" />")
            .Write("Shop.cs", """
                using Foundation.Configuration;

                [ConfigSchema("Shop")]
                public sealed partial class ShopConfig
                {
                    [Field(Max = 10)]
                    public int Size { get; set; } = 5;
                }

                [ConfigSchema("Till", UnknownKeys = UnknownKeyPolicy.Warn)]
                public sealed partial class TillConfig
                {
                    public int Drawers { get; set; } = 2;
                }
                """)
            .Write("appsettings.json", """
                {
                  "Shop": {
                    "Size": 11
                  },
                  "Till": { "Drawer": 3 }
                }
                """)
            .Write("appsettings.Development.json", """{ "Shop": { "Sise": 1 } }""")
            .Write("appsettings.Local.json", """{ "Shop": { "Size": "left alone" } }""")
            .Write("other.json", """{ "Shop": { "Size": "no settings" } }""")
            .Write(".editorconfig", "[appsettings.Local.json]\nfoundation_config_check = none\n");
        File.WriteAllText(shop.PathOf("appsettings.Wide.json"), "{}", Encoding.Unicode);

        ToolRun wrong = await shop.Build();
        wrong.ShouldFail();
        Assert.Equal(
            [
                "appsettings.Development.json(1,13): error FND0121: 'Shop.Sise' is not a known key; did you mean Size?",
                "appsettings.Wide.json(1,1): error FND0120: 'appsettings.Wide.json' cannot be read: this is not UTF-8",
                "appsettings.json(3,13): error FND0120: 'Shop.Size' must be at most 10, was 11",
                "appsettings.json(5,13): warning FND0121: 'Till.Drawer' is not a known key; did you mean Drawers?",
            ],
            Findings(shop, wrong));
        Assert.NotEmpty(wrong.LinesWith("1 Warning(s)"));
        Assert.NotEmpty(wrong.LinesWith("3 Error(s)"));

        ToolRun off = (await shop.Build("--no-restore", "-warnaserror", "-p:FoundationCheckConfig=false")).ShouldSucceed();
        Assert.Empty(Findings(shop, off));

        shop.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.FND0120.severity = suggestion\ndotnet_diagnostic.FND0121.severity = warning\n");
        ToolRun lowered = (await shop.Build("--no-restore")).ShouldSucceed();
        Assert.Equal([": warning FND0121", ": warning FND0121"], Findings(shop, lowered).Select(static line => line[line.IndexOf(": ", StringComparison.Ordinal)..line.IndexOf(": '", StringComparison.Ordinal)]));
    }

    private static IEnumerable<string> Findings(ConsumerFolder folder, ToolRun run) =>
        run.LinesWith("FND012")
            .Select(line => line.Replace(folder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(static line => line[..line.IndexOf(" (https:", StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal);
}
