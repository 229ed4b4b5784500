namespace Foundation.Caching;

/// <summary>How a node keeps its values. Immutable.</summary>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
public sealed class CacheNodeOptions<TKey, TValue>
    where TKey : notnull, IEquatable<TKey>
{
    /// <summary>The name that errors and statistics show.</summary>
    public required string Name { get; init; }

    /// <summary>How long a value is fresh. Zero: nothing is kept. The default is ten minutes.</summary>
    public TimeSpan Ttl { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after its end a value may still be served while it is loaded anew in the background; never where it was invalidated.</summary>
    public TimeSpan Stale { get; init; }

    /// <summary>How long a load may take before it is cancelled and fails; infinite is the default.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether <see langword="null"/> is kept as any other value.</summary>
    public bool CacheNull { get; init; } = true;

    /// <summary>What a value and its key refer to, in bytes; what the cache adds for itself is not a part of it. 0 for numbers and the like.</summary>
    public required Func<TKey, TValue, long> Weight { get; init; }

    /// <summary>On what the values depend.</summary>
    public IReadOnlyList<CacheDependency<TKey>> DependsOn { get; init; } = [];

    /// <summary>How many epochs the keys share, a power of two: with few, keys are invalidated together more often. The default is 1024.</summary>
    public int Stripes { get; init; } = 1024;
}
