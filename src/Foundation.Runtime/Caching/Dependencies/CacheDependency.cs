namespace Foundation.Caching;

/// <summary>That the values of one node depend on those of another. Made by <see cref="CacheNode{TKey, TValue}"/>; immutable.</summary>
/// <typeparam name="TKey">The key of the node that depends.</typeparam>
public abstract class CacheDependency<TKey>
{
    private protected CacheDependency()
    {
    }

    /// <summary>This, and what follows from it: what the other node depends on.</summary>
    internal abstract IEnumerable<CacheDependency<TKey>> Closure();

    /// <summary>What counts for the other node.</summary>
    internal abstract CacheCounters Counters { get; }

    /// <summary>The sum of the epochs on which the value of a key depends.</summary>
    internal abstract long Epochs(in TKey key);

    /// <summary>The epochs on which the value of a key depends, as the processes that share them know them.</summary>
    internal abstract void AddFields(in TKey key, List<EpochField> fields);

    /// <summary>Notes that values of a region that several processes share depend on this.</summary>
    internal abstract void Tell(SharedRegion region);

    /// <summary>When the value on which that of a key depends expires, in milliseconds of the graph's clock; the end of time where it is not kept.</summary>
    internal abstract long Expires(in TKey key);

    /// <summary>The same for a node that depends on the one that has this dependency.</summary>
    internal abstract CacheDependency<TOther> Through<TOther>(Func<TOther, TKey> project);

    /// <summary>The same for a node that depends on all values of the one that has this dependency.</summary>
    internal abstract CacheDependency<TOther> Whole<TOther>();
}
