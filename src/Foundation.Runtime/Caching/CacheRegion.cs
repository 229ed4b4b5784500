namespace Foundation.Caching;

/// <summary>Nodes that share a limit of memory. Thread-safe.</summary>
public sealed partial class CacheRegion
{
    // An entry above this part of the limit would push out too much of the rest.
    private const int LargestPart = 8;

    // Who comes in looks at so many others: what nobody can read any more is found though the memory is never full, and no timer is needed.
    private const int LooksPerAddition = 2;

    private readonly EvictionOrder _order;
    private CacheCounters[] _counters = [];
    private readonly string _name;
    private readonly long _limit;
    private long _bytes;
    private int _entries;
    private long _evictions;
    private long _refused;
    private long _additions;

    /// <summary>A region of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Its limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit that is not positive.</exception>
    public CacheRegion(CacheGraph graph, CacheRegionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new CacheRegionOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Memory.Bytes, nameof(options.Memory));
        Graph = graph;
        _name = options.Name;
        Curve = options.MissRatios ? new MissRatioCurve() : null;
        _limit = options.Memory.Bytes;
        _order = options.Policy switch
        {
            EvictionPolicy.Lru => new LruOrder(),
            EvictionPolicy.Lfu => new AdaptiveOrder(_limit, climber: null),
            EvictionPolicy.Adaptive => new AdaptiveOrder(_limit, new WindowClimber(CountHits)),
            EvictionPolicy.DependencyAware => new DependencyAwareOrder(),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Policy, "There is no such policy."),
        };
        OpenTiers(options);
    }

    /// <summary>
    /// What the values in memory take, in bytes, the table's part included. Exact where nobody writes. What decides
    /// who goes takes up to 8 bytes a value besides.
    /// </summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>How many values are in memory, also those that are not fresh or valid any more.</summary>
    public int Entries => Volatile.Read(ref _entries);

    /// <summary>How many values were pushed out because the memory was full.</summary>
    public long Evictions => Volatile.Read(ref _evictions);

    /// <summary>How many values were not kept because they are larger than an eighth of the memory.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>
    /// About which part of the reads since the beginning would have missed with another memory, from 0 to 1, where the least recently used go;
    /// within two points on traces of real programs.
    /// </summary>
    /// <param name="memory">The memory.</param>
    /// <returns>The part; not a number where <see cref="CacheRegionOptions.MissRatios"/> is not set, or nothing was read.</returns>
    public double MissRatioAt(ByteSize memory) => Curve?.At(memory.Bytes, CountHits() + Volatile.Read(ref _additions)) ?? double.NaN;

    internal CacheGraph Graph { get; }

    /// <summary>What another memory would give; null where nobody asked for it.</summary>
    internal MissRatioCurve? Curve { get; }

    /// <summary>What counts for its nodes.</summary>
    internal CacheCounters[] Counters => Volatile.Read(ref _counters);

    /// <summary>Held by whoever changes what the region holds; never while somebody's code is called.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The counters of a new node.</summary>
    internal CacheCounters AddCounters(string node)
    {
        lock (Gate)
        {
            CacheCounters counters = new(_name, node, _counters.Length);
            _counters = [.. _counters, counters];
            return counters;
        }
    }

    /// <summary>Whether an entry may be kept at all.</summary>
    internal bool Admits(CacheEntry entry)
    {
        bool admits = entry.Bytes <= _limit / LargestPart;
        if (!admits)
        {
            Interlocked.Increment(ref _refused);
            entry.Counters.Refused();
        }

        return admits;
    }

    /// <summary>Takes an entry in, in the place of another where there is one, and pushes others out. The caller holds the lock.</summary>
    internal void Add(CacheEntry entry, CacheEntry? replaced)
    {
        if (replaced is not null)
        {
            Remove(replaced);
        }

        Curve?.Access(entry.SampleHash, entry.Bytes, isCertainMiss: replaced is not null);
        Volatile.Write(ref _additions, _additions + 1);
        RemoveDead();
        _order.Add(entry);
        _entries++;
        entry.Counters.Added(entry.Bytes);
        long bytes = _bytes + entry.Bytes;
        while (bytes > _limit && _order.Victim() is { } victim)
        {
            victim.Unlink();
            _order.Remove(victim);
            _entries--;
            _evictions++;
            victim.Counters.Evicted(victim.Bytes);
            bytes -= victim.Bytes;
        }

        // Once, so that nobody reads more than the limit.
        Volatile.Write(ref _bytes, bytes);
    }

    private long CountHits()
    {
        long hits = 0;
        foreach (CacheCounters counters in _counters)
        {
            hits += counters.Hits;
        }

        return hits;
    }

    private void RemoveDead()
    {
        long now = Graph.Clock.Now;
        for (int looks = LooksPerAddition; looks > 0; looks--)
        {
            if (_order.Next() is { } entry && entry.IsDead(now))
            {
                entry.Unlink();
                Remove(entry);
            }
        }
    }

    private void Remove(CacheEntry entry)
    {
        _order.Remove(entry);
        _entries--;
        _bytes -= entry.Bytes;
        entry.Counters.Removed(entry.Bytes);
    }
}
