namespace Foundation.PackageTests.Consumer;

/// <summary>A program whose library declares settings too.</summary>
public sealed class ProjectReferenceTests(ToolkitPackage package)
{
    [Fact]
    public async Task Library__when_a_program_references_it__then_AddFoundation_registers_both_and_only_the_library_writes_documents()
    {
        ConsumerFolder shop = package.CreateFolder()
            .Project("Stock/Stock.csproj", "<FoundationDocs>docs</FoundationDocs>")
            .Write("Stock/StockConfig.cs", """
                using Foundation.Configuration;

                namespace Stock;

                [ConfigSchema("Stock")]
                public sealed partial record StockConfig
                {
                    public int Shelves { get; init; } = 3;
                }
                """)
            .Project(
                "Shop/Shop.csproj",
                "<OutputType>Exe</OutputType>",
                """
                <ProjectReference Include="../Stock/Stock.csproj" />
                <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.15" />
                """,
                takesPackage: false)
            .Write("Shop/Program.cs", """
                using Foundation.Configuration;
                using Microsoft.Extensions.Configuration;
                using Microsoft.Extensions.DependencyInjection;

                var services = new ServiceCollection();
                services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables("SHOP_").Build());
                services.AddFoundation();
                using ServiceProvider provider = services.BuildServiceProvider();
                Console.WriteLine(provider.GetRequiredService<IConfigStore<Stock.StockConfig>>().Current);
                Console.WriteLine(provider.GetRequiredService<IConfigStore<TillConfig>>().Current);

                [ConfigSchema("Till")]
                public sealed partial record TillConfig
                {
                    public int Drawers { get; init; } = 2;
                }
                """);

        (await shop.Build("Shop/Shop.csproj", "-warnaserror", "-o", shop.PathOf("out"))).ShouldSucceed();
        ToolRun run = (await ToolRun.Dotnet(shop.Root, "out/Shop.dll")).ShouldSucceed();

        Assert.Equal("StockConfig { Shelves = 3 }\nTillConfig { Drawers = 2 }\n", run.Output);
        Assert.Contains("configuration/Stock.md", shop.FilesIn("Stock/docs"));
        Assert.Empty(shop.FilesIn("Shop/docs"));
        Assert.DoesNotContain(shop.FilesIn("Stock/docs"), static file => file.Contains("Till", StringComparison.Ordinal));
    }
}
