namespace Foundation.PackageTests.Consumer;

/// <summary>The code fixes in the package.</summary>
public sealed class CodeFixTests(ToolkitPackage package)
{
    [Fact]
    public async Task Fix__when_applied_by_dotnet_format__then_the_project_builds()
    {
        const string wrong = """
            using Foundation.Configuration;

            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig
            {
                [Field(Min = 10, Max = 1)]
                public int Size { get; set; } = 5;
            }

            """;
        ConsumerFolder shop = package.CreateFolder().Project("Shop.csproj").Write("Shop.cs", wrong);
        (await shop.Build("-t:Restore")).ShouldSucceed();

        (await ToolRun.Dotnet(shop.Root, "format", "analyzers", "--no-restore", "--diagnostics", "FND0102", "--severity", "error")).ShouldSucceed();

        Assert.Equal(wrong.Replace("Min = 10, Max = 1", "Min = 1, Max = 10", StringComparison.Ordinal), shop.Read("Shop.cs"));
        (await shop.Build("--no-restore", "-warnaserror")).ShouldSucceed();
    }
}
