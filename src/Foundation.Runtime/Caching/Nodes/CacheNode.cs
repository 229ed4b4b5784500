using System.Diagnostics.CodeAnalysis;

namespace Foundation.Caching;

/// <summary>
/// Values by key that are loaded when they are asked for, kept, and invalidated with what they depend on. A read validates: after an
/// invalidation has returned, an older value is never read. Thread-safe.
/// </summary>
/// <typeparam name="TKey">What values are found by; its equality and hash are those of values.</typeparam>
/// <typeparam name="TValue">What is kept. It is handed out as it is: it must not be changed by those that get it.</typeparam>
public sealed partial class CacheNode<TKey, TValue> : IGraphNode
    where TKey : notnull, IEquatable<TKey>
{
    private readonly CacheRegion _region;
    private readonly CoarseClock _clock;
    private readonly CacheNodeOptions<TKey, TValue> _options;
    private readonly CacheDependency<TKey>[] _dependencies;
    private readonly EpochStripes _epochs;
    private readonly NodeTable<TKey, TValue> _table;
    private readonly long _sliding;
    private readonly bool _isFollowed;

    /// <summary>A node of a region.</summary>
    /// <param name="region">Where its values are kept.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option that makes no sense, or a name that another node has that leaves the process, too.</exception>
    public CacheNode(CacheRegion region, CacheNodeOptions<TKey, TValue> options)
    {
        ArgumentNullException.ThrowIfNull(region);
        CacheNodeRules.Check(options);
        _region = region;
        Counters = region.AddCounters(options.Name);
        _clock = region.Graph.Clock;
        _options = options;
        _dependencies = [.. options.DependsOn.SelectMany(static dependency => dependency.Closure())];
        Array.ForEach(_dependencies, dependency => dependency.Counters.AddDependant(Counters));
        _sliding = (long)options.Sliding.TotalMilliseconds;
        _isFollowed = _sliding > 0 || region.Curve is not null;
        Stale = (long)options.Stale.TotalMilliseconds;
        _table = new NodeTable<TKey, TValue>(region.Gate);
        _tiers = NodeTiers<TKey, TValue>.For(this, region, options);
        region.Graph.Add(this);
        _epochs = new EpochStripes(options.Stripes, _tiers is { HasDisk: true } ? region.OpenEpochs(Name) : null);
        ShareEpochs(region);
    }

    /// <summary>The name that errors and statistics show.</summary>
    public string Name => _options.Name;

    /// <summary>What it has done since it was made.</summary>
    public CacheStatistics Statistics => Counters.Read();

    internal CacheCounters Counters { get; }

    internal long Stale { get; }

    /// <summary>Reads a value that is kept in memory, fresh and valid. Takes no lock, and allocates nothing.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        NodeEntry<TKey, TValue>? entry = _table.Find(key, key.GetHashCode());
        if (entry is not null && IsFresh(entry))
        {
            Use(entry);
            value = entry.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>That values of another node depend on values of this one.</summary>
    /// <typeparam name="TOther">The key of the other node.</typeparam>
    /// <param name="project">The key of the value on which that of another key depends; the same for the same key, and cheap: every read calls it.</param>
    public CacheDependency<TOther> For<TOther>(Func<TOther, TKey> project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new KeyDependency<TOther, TKey, TValue>(this, project);
    }

    /// <summary>That each value of another node depends on all values of this one.</summary>
    /// <typeparam name="TOther">The key of the other node.</typeparam>
    public CacheDependency<TOther> ForAll<TOther>() => new NodeDependency<TOther, TKey, TValue>(this);

    internal IReadOnlyList<CacheDependency<TKey>> Dependencies => _dependencies;

    internal bool IsValid(NodeEntry<TKey, TValue> entry) => entry.Epochs == EpochsOf(entry.Key, entry.Stripe);

    internal void Unlink(NodeEntry<TKey, TValue> entry)
    {
        _table.Remove(entry);
        _tiers?.WriteToDisk(entry);
    }

    private bool IsFresh(NodeEntry<TKey, TValue> entry) => IsValid(entry) && _clock.Now < entry.Expires;

    private void Use(NodeEntry<TKey, TValue> entry)
    {
        entry.Use();
        Counters.Hit();
        if (_isFollowed)
        {
            Follow(entry);
        }
    }

    // What few nodes do at a hit.
    private void Follow(NodeEntry<TKey, TValue> entry)
    {
        _region.Curve?.Access(entry.SampleHash, entry.Bytes, isCertainMiss: false);
        if (_sliding > 0)
        {
            ((SlidingEntry<TKey, TValue>)entry).Extend(_clock.Now + _sliding);
        }
    }
}
