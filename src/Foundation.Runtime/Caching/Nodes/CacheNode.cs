using System.Diagnostics.CodeAnalysis;

namespace Foundation.Caching;

/// <summary>
/// Values by key that are loaded when they are asked for, kept, and invalidated with what they depend on. A read validates: after an
/// invalidation has returned, an older value is never read. Thread-safe.
/// </summary>
/// <typeparam name="TKey">What values are found by; its equality and hash are those of values.</typeparam>
/// <typeparam name="TValue">What is kept. It is handed out as it is: it must not be changed by those that get it.</typeparam>
public sealed partial class CacheNode<TKey, TValue>
    where TKey : notnull, IEquatable<TKey>
{
    private readonly CacheRegion _region;
    private readonly CacheGraph _graph;
    private readonly CoarseClock _clock;
    private readonly CacheNodeOptions<TKey, TValue> _options;
    private readonly CacheDependency<TKey>[] _dependencies;
    private readonly EpochStripes _epochs;
    private readonly NodeTable<TKey, TValue> _table;
    private readonly CacheCounters _counters;

    /// <summary>A node of a region.</summary>
    /// <param name="region">Where its values are kept.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option that makes no sense, or a dependency on a node of another graph.</exception>
    public CacheNode(CacheRegion region, CacheNodeOptions<TKey, TValue> options)
    {
        ArgumentNullException.ThrowIfNull(region);
        CacheNodeRules.Check(options);
        _region = region;
        _counters = region.AddCounters();
        _graph = region.Graph;
        _clock = _graph.Clock;
        _options = options;
        _dependencies = [.. options.DependsOn.SelectMany(static dependency => dependency.Closure())];
        _epochs = new EpochStripes(options.Stripes);
        _ttl = (long)options.Ttl.TotalMilliseconds;
        _stale = (long)options.Stale.TotalMilliseconds;
        _table = new NodeTable<TKey, TValue>(region.Gate);
    }

    /// <summary>The name that errors and statistics show.</summary>
    public string Name => _options.Name;

    /// <summary>What it has done since it was made.</summary>
    public CacheStatistics Statistics => _counters.Read();

    /// <summary>The sum of the epochs that grows with every invalidation of any key of this node, or of what it depends on wholly.</summary>
    internal long AnyEpochs => _epochs.OfAny;

    /// <summary>Reads a value that is kept, fresh and valid. Takes no lock, and allocates nothing.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int hash = key.GetHashCode();
        NodeEntry<TKey, TValue>? entry = _table.Find(key, hash);
        if (entry is not null && entry.Epochs == EpochsOf(key, hash) && _clock.Now < entry.Expires)
        {
            entry.Use();
            _counters.Hit();
            value = entry.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>
    /// Invalidates the value of a key, and all that depend on it, however many these are: after this has returned, no reader gets an older one.
    /// Allocates nothing.
    /// </summary>
    public void Invalidate(TKey key) => _epochs.Bump(key.GetHashCode());

    /// <summary>Invalidates the values of all keys, and all that depend on them.</summary>
    public void InvalidateAll() => _epochs.BumpAll();

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

    internal long OwnEpochs(int hash) => _epochs.Of(hash);

    private long EpochsOf(in TKey key, int hash)
    {
        long sum = _graph.Epoch + _epochs.Of(hash);
        foreach (CacheDependency<TKey> dependency in _dependencies)
        {
            sum += dependency.Epochs(key);
        }

        return sum;
    }
}
