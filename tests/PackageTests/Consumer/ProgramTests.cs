namespace Foundation.PackageTests.Consumer;

/// <summary>The README's program, built from the package.</summary>
public sealed class ProgramTests(ToolkitPackage package)
{
    [Fact]
    public async Task Program__when_its_settings_are_right__then_it_prints_them_and_when_they_are_wrong__then_every_mistake()
    {
        ConsumerFolder shop = ShopProgram.Create(package);
        (await shop.Build("-warnaserror", "-o", shop.PathOf("out"))).ShouldSucceed();

        ToolRun right = await ToolRun.Dotnet(shop.PathOf("out"), "Shop.dll");
        Assert.Equal(ShopProgram.Text, Assert.Single(right.ShouldSucceed().LinesWith("DatabaseConfig")));

        shop.Write("out/appsettings.json", """
            {
              "Database": {
                "Url": "postgres://db1/orders",
                "PoolSize": 0,
                "CacheTTL": "1h",
                "Replicas": [ { "Host": "db 2" } ]
              }
            }
            """);
        ToolRun wrong = await ToolRun.Dotnet(shop.PathOf("out"), "Shop.dll");
        Assert.Equal(78, wrong.ExitCode);
        Assert.Contains("Database:PoolSize: must be at least 1, was 0 (appsettings.json:4:17)", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("Database:Replicas[0].Host: ", wrong.Errors, StringComparison.Ordinal);

        AssertNothingOfTheBuildIsIn(shop);
    }

    [Fact]
    public async Task Declaration__when_it_is_wrong__then_the_build_fails_with_the_id_at_its_place()
    {
        ConsumerFolder shop = package.CreateFolder().Project("Shop.csproj").Write("Shop.cs", """
            using Foundation.Configuration;

            [ConfigSchema("Shop")]
            public sealed partial class ShopConfig
            {
                [Field(Min = 10, Max = 1)]
                public int Size { get; set; } = 10;
            }
            """);

        ToolRun build = (await shop.Build()).ShouldFail();

        string error = Assert.Single(build.LinesWith("error "), static line => line.Contains("FND0102", StringComparison.Ordinal));
        Assert.StartsWith(shop.PathOf("Shop.cs") + "(6,18): error FND0102: ", error, StringComparison.Ordinal);
    }

    private static void AssertNothingOfTheBuildIsIn(ConsumerFolder shop)
    {
        string[] assemblies = [.. shop.FilesIn("out").Where(static file => file.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.Contains("Foundation.Runtime.dll", assemblies);
        Assert.All(assemblies, static file => Assert.True(
            file is "Shop.dll" or "Foundation.Runtime.dll" || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || file == "System.Diagnostics.EventLog.dll"
                || file.StartsWith("runtimes/", StringComparison.Ordinal),
            file));

        string dependencies = shop.Read("out/Shop.deps.json");
        Assert.Contains("Foundation.Runtime.dll", dependencies, StringComparison.Ordinal);
        Assert.DoesNotContain("CodeAnalysis", dependencies, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Microsoft.Build", dependencies, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Foundation.Generators", dependencies, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Foundation.Tasks", dependencies, StringComparison.OrdinalIgnoreCase);
    }
}
