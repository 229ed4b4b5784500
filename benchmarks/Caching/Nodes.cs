using Foundation.Caching;

namespace Foundation.Benchmarks.Caching;

/// <summary>Nodes that have room for everything.</summary>
internal static class Nodes
{
    private static readonly CacheGraph Graph = new();

    /// <summary>A node of a region of its own.</summary>
    public static CacheNode<TKey, Order> Create<TKey>(params CacheDependency<TKey>[] dependencies)
        where TKey : notnull, IEquatable<TKey> =>
        Create(new CacheRegion(Graph, new CacheRegionOptions { Memory = ByteSize.FromGiB(1) }), dependencies);

    /// <summary>A node of a region.</summary>
    public static CacheNode<TKey, Order> Create<TKey>(CacheRegion region, params CacheDependency<TKey>[] dependencies)
        where TKey : notnull, IEquatable<TKey> =>
        new(region, new CacheNodeOptions<TKey, Order> { Name = "orders", Ttl = TimeSpan.FromHours(1), Weight = static (_, _) => 24, DependsOn = dependencies });
}
