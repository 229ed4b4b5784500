using System.Globalization;
using Foundation.Caching;
using Foundation.RuntimeTests.Payloads;
using Foundation.Testing.Caching;

namespace Foundation.RuntimeTests.Caching.Tiers;

[Payload]
internal sealed record Article(string Text);

/// <summary>What one process caches: articles by number, which depend on their author, and a secret that must not be old.</summary>
internal sealed class TieredProcess : IDisposable
{
    private readonly CacheGraph _graph;

    public TieredProcess(TimeProvider time, IDiskTier? disk = null, IDistributedTier? distributed = null, ByteSize? memory = null)
    {
        _graph = new CacheGraph(time, disk, distributed);
        Region = new CacheRegion(_graph, new CacheRegionOptions { Name = "news", Memory = memory ?? ByteSize.Parse("1MiB"), Disk = ByteSize.Parse("1MiB"), Distributed = true, Policy = EvictionPolicy.Lru });
        Authors = new(Region, Options("authors"));
        Articles = new(Region, Options("articles", Authors.For<int>(static key => key / 10)));
        Secrets = new(Region, Options("secrets", isSecurityRelevant: true));
    }

    public CacheRegion Region { get; }

    public CacheNode<int, Article> Authors { get; }

    public CacheNode<int, Article> Articles { get; }

    public CacheNode<int, Article> Secrets { get; }

    /// <summary>How often something was loaded.</summary>
    public int Loads { get; private set; }

    public Task<string> Get(int key, string text) => Get(Articles, key, text);

    /// <summary>Reads an article, and waits until the other tiers have what was loaded.</summary>
    public async Task<string> Get(CacheNode<int, Article> node, int key, string text)
    {
        Article article = await node.GetAsync(key, (text, this), static (_, given, _) =>
        {
            given.Item2.Loads++;
            return ValueTask.FromResult(new Article(given.text));
        }, TestContext.Current.CancellationToken);
        await Region.FlushAsync();
        return article.Text;
    }

    /// <summary>Loads an article from its author, which is kept.</summary>
    public async Task<string> GetWithAuthor(int key)
    {
        Article article = await Articles.GetAsync(key, this, static async (key, process, token) =>
        {
            Article author = await process.Authors.GetAsync(key / 10, process, static (_, _, _) => throw new InvalidOperationException("It is kept."), token);
            return new Article($"by {author.Text}");
        }, TestContext.Current.CancellationToken);
        await Region.FlushAsync();
        return article.Text;
    }

    public void Dispose() => _graph.Dispose();

    public static CacheNodeOptions<int, Article> Options(
        string name, CacheDependency<int>? dependency = null, bool isSecurityRelevant = false, RefreshPolicy refresh = RefreshPolicy.None, int stripes = 1024) => new()
        {
            Name = name,
            Ttl = TimeSpan.FromSeconds(100),
            Weight = static (_, article) => article.Text.Length * 2,
            DependsOn = dependency is null ? [] : [dependency],
            SecurityRelevant = isSecurityRelevant,
            Refresh = refresh,
            Stripes = stripes,
            Codec = new CacheCodec<int, Article>(static (ref CacheKeyWriter writer, int key) => writer.Write(key), Peers.Codec<Article>()),
        };
}
