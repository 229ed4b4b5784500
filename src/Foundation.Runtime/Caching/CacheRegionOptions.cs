namespace Foundation.Caching;

/// <summary>The limits of a region, and where it keeps its values. Immutable.</summary>
public sealed class CacheRegionOptions
{
    /// <summary>The name by which other tiers and the statistics know it.</summary>
    public string Name { get; init; } = "default";

    /// <summary>What its values may take in memory; more than an eighth of it for one value is refused. The default is 64 MiB.</summary>
    public ByteSize Memory { get; init; } = ByteSize.Parse("64MiB");

    /// <summary>Which values go when the memory is full.</summary>
    public EvictionPolicy Policy { get; init; }

    /// <summary>What its values may take on the disk. Zero, the default: they are not kept there.</summary>
    public ByteSize Disk { get; init; }

    /// <summary>Whether its values are shared with other processes.</summary>
    public bool Distributed { get; init; }
}
