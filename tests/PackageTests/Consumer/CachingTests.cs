using System.Runtime.InteropServices;

namespace Foundation.PackageTests.Consumer;

/// <summary>Declared caches with the packages of the engines, compiled ahead of time.</summary>
public sealed class CachingTests(ToolkitPackage package)
{
    private const string Source = """
        using Foundation;
        using Foundation.Caching;
        using Microsoft.Extensions.DependencyInjection;

        // FILE [NUMBER [REDIS]]: reads an article, after another one was renamed.
        ServiceCollection services = new();
        services.AddSingleton<Shop>();
        FoundationBuilder foundation = services.AddFoundation().UseSqlite(args[0]);
        if (args is [_, _, string redis])
        {
            foundation.UseRedis(redis);
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        Shop shop = provider.GetRequiredService<Shop>();
        if (args is [_, string number, ..])
        {
            await shop.RenameAsync(int.Parse(number), default);
        }

        Article article = await shop.GetArticleAsync(7, "en", default);
        Console.WriteLine($"{article.Name} for {article.Prices[1]}, loads: {shop.Loads}");

        public sealed record Article(int Number, string Name, IReadOnlyList<decimal> Prices);

        [Aspects, CacheRegion(Disk = "1MB", Distributed = true)]
        public sealed partial class Shop
        {
            public int Loads { get; private set; }

            [Cached(Ttl = "1h")]
            public partial ValueTask<Article> GetArticleAsync(int number, string language, CancellationToken token);

            [Invalidates(nameof(GetArticleAsync), All = true)]
            public partial ValueTask RenameAsync(int number, CancellationToken token);

            private ValueTask<Article> GetArticleCoreAsync(int number, string language, CancellationToken token)
            {
                Loads++;
                return ValueTask.FromResult(new Article(number, $"lamp {number} {language}", [1.5m, 20m]));
            }

            private ValueTask RenameCoreAsync(int number, CancellationToken token) => ValueTask.CompletedTask;
        }
        """;

    [Fact]
    public async Task Program__when_it_runs_again__then_it_finds_what_it_has_cached_and_not_what_it_has_invalidated()
    {
        ConsumerFolder shop = package.CreateFolder().Write("Program.cs", Source).Project(
            "Shop.csproj",
            "<OutputType>Exe</OutputType><PublishAot>true</PublishAot>",
            $"""
            <PackageReference Include="Foundation.Sqlite" Version="{package.Version}" />
            <PackageReference Include="Foundation.Redis" Version="{package.Version}" />
            <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="10.0.15" />
            """);

        (await ToolRun.Dotnet(
            shop.Root, "publish", "--disable-build-servers", "-p:UseSharedCompilation=false", "-nologo", "-m:1", "-warnaserror",
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", shop.PathOf("out"))).ShouldSucceed();

        // What is invalidated stays so in later runs.
        Assert.Equal("lamp 7 en for 20, loads: 1", await Run(shop));
        Assert.Equal("lamp 7 en for 20, loads: 0", await Run(shop));
        Assert.Equal("lamp 7 en for 20, loads: 1", await Run(shop, "8"));
        Assert.Equal("lamp 7 en for 20, loads: 0", await Run(shop));
    }

    private static async Task<string> Run(ConsumerFolder shop, params string[] arguments) =>
        Assert.Single((await ToolRun.Run(shop.PathOf("out/Shop"), shop.PathOf("out"), [shop.PathOf("app.db"), .. arguments])).ShouldSucceed().LinesWith("lamp"));
}
