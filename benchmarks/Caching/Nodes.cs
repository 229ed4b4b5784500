using Foundation.Caching;

namespace Foundation.Benchmarks.Caching;

/// <summary>Nodes that have room for everything.</summary>
internal static class Nodes
{
    private static readonly CacheRegion Region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.Parse("1GiB") });

    public static CacheNode<TKey, Order> Create<TKey>(params CacheDependency<TKey>[] dependencies)
        where TKey : notnull, IEquatable<TKey> =>
        new(Region, new CacheNodeOptions<TKey, Order> { Name = "orders", Ttl = TimeSpan.FromHours(1), Weight = static (_, _) => 24, DependsOn = dependencies });
}
