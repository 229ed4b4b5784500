namespace Foundation.Caching;

/// <summary>
/// The limits of what the cached methods of a class keep together, and the tiers where they do. Which engine a tier has is chosen where the
/// program is put together. Without it all is as in <see cref="CacheRegionOptions"/>. Other processes and tiers know it by the full name of the class.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CacheRegionAttribute : Attribute
{
    /// <summary>What the values may take in memory, such as <c>"100MB"</c>. The default is <c>"64MiB"</c>.</summary>
    public string Memory { get; init; } = "64MiB";

    /// <summary>Which values go when the memory is full. The default is <see cref="EvictionPolicy.Adaptive"/>.</summary>
    public EvictionPolicy Policy { get; init; }

    /// <summary>What the values may take on the disk, such as <c>"1GB"</c>; <see langword="null"/>, the default: they are not kept there.</summary>
    public string? Disk { get; init; }

    /// <summary>Whether the values are shared with other processes. The default is <see langword="false"/>.</summary>
    public bool Distributed { get; init; }
}
