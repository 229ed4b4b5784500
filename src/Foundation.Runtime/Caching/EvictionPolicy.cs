namespace Foundation.Caching;

/// <summary>Which values go when the memory of a region is full.</summary>
public enum EvictionPolicy
{
    /// <summary>
    /// Those that are seen least often, as <see cref="Lfu"/>; how many newcomers are given a chance follows the hit rate. Good where nothing is
    /// known of the accesses.
    /// </summary>
    Adaptive,

    /// <summary>Those that were not used for the longest time, about: good where what was used lately is used again.</summary>
    Lru,

    /// <summary>Those that are seen least often, also before they were kept: good where some values are used much more than others.</summary>
    Lfu,

    /// <summary>
    /// Of those that were not used for the longest time, the one that is worth least: how often it is seen, times what it takes to load it and
    /// what depends on it, by its bytes. Good where some values take much longer to load than others.
    /// </summary>
    DependencyAware,
}
