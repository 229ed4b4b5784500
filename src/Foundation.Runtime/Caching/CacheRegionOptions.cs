namespace Foundation.Caching;

/// <summary>The limits of a region. Immutable.</summary>
public sealed class CacheRegionOptions
{
    /// <summary>What its values may take in memory; more than an eighth of it for one value is refused. The default is 64 MiB.</summary>
    public ByteSize Memory { get; init; } = ByteSize.Parse("64MiB");

    /// <summary>Which values go when the memory is full.</summary>
    public EvictionPolicy Policy { get; init; }
}
