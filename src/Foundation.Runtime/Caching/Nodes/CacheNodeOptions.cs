namespace Foundation.Caching;

/// <summary>How a node keeps its values. Immutable.</summary>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
public sealed class CacheNodeOptions<TKey, TValue>
    where TKey : notnull, IEquatable<TKey>
{
    /// <summary>The name that errors, statistics and other tiers know it by; one for each node that leaves the memory.</summary>
    public required string Name { get; init; }

    /// <summary>How long a value is fresh. Zero: nothing is kept. The default is ten minutes.</summary>
    public TimeSpan Ttl { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a value of this kind is fresh, instead of <see cref="Ttl"/>; zero or less: it is not kept.</summary>
    public Func<TValue, TimeSpan>? TtlFrom { get; init; }

    /// <summary>How long after its last use a value is still fresh, never longer than without it. Zero, the default: uses make no difference.</summary>
    public TimeSpan Sliding { get; init; }

    /// <summary>How long after its end a value may still be served while it is loaded anew in the background; never where it was invalidated.</summary>
    public TimeSpan Stale { get; init; }

    /// <summary>Whether a value is loaded anew before it ends.</summary>
    public RefreshPolicy Refresh { get; init; }

    /// <summary>How long the exception of a load is thrown again instead of loading anew. Zero, the default: the next reader loads.</summary>
    public TimeSpan NegativeTtl { get; init; }

    /// <summary>How long a load may take before it is cancelled and fails; infinite is the default.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether <see langword="null"/> is kept as any other value.</summary>
    public bool CacheNull { get; init; } = true;

    /// <summary>
    /// Whether an old value would be a danger, as with permissions: it is never served stale, it is not written to the disk, and it is not
    /// kept while invalidations of other processes are not heard.
    /// </summary>
    public bool SecurityRelevant { get; init; }

    /// <summary>What a value and its key refer to, in bytes; what the cache adds for itself is not a part of it. 0 for numbers and the like.</summary>
    public required Func<TKey, TValue, long> Weight { get; init; }

    /// <summary>On what the values depend.</summary>
    public IReadOnlyList<CacheDependency<TKey>> DependsOn { get; init; } = [];

    /// <summary>Names by which <c>InvalidateTag</c> finds the node.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where values are kept, of the tiers that the region has.</summary>
    public CacheTiers Tiers { get; init; } = CacheTiers.All;

    /// <summary>How keys and values leave the process; without it they stay in memory.</summary>
    public CacheCodec<TKey, TValue>? Codec { get; init; }

    /// <summary>How many epochs the keys share, a power of two up to 65,536: with few, keys are invalidated together more often. The default is 1024.</summary>
    public int Stripes { get; init; } = 1024;
}
