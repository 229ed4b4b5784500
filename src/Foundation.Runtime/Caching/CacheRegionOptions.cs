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

    /// <summary>
    /// Whether <see cref="CacheRegion.MissRatioAt"/> is to be known: a sample of the accesses is then noted, which costs each hit some
    /// nanoseconds, and the region about 600 KB. The default is that it is not.
    /// </summary>
    public bool MissRatios { get; init; }

    /// <summary>What its values may take on the disk. Zero, the default: they are not kept there.</summary>
    public ByteSize Disk { get; init; }

    /// <summary>Whether its values are shared with other processes.</summary>
    public bool Distributed { get; init; }
}
