using BitFaster.Caching;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using BitFaster.Caching.Scheduler;
using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.HitRates;

/// <summary>A cache that a trace is replayed on, one access after the other: each run gives the same.</summary>
/// <param name="Name">Which cache, and how it decides who goes.</param>
/// <param name="CountHits">The hits of a trace, where that many entries have room.</param>
internal sealed record ReplayedCache(string Name, Func<int[], int, long> CountHits)
{
    private static readonly object Value = new();
    private static readonly long EntryBytes = MeasureEntry();

    public static ReplayedCache Adaptive { get; } = OfFoundation(EvictionPolicy.Adaptive);

    public static ReplayedCache Lru { get; } = OfFoundation(EvictionPolicy.Lru);

    public static ReplayedCache ExactLru { get; } = new("exact LRU", CountExactLru);

    /// <summary>The exact order of another library.</summary>
    public static ReplayedCache ClassicLru { get; } = OfBitFaster("ClassicLru", static size => new ClassicLru<int, object>(1, size, EqualityComparer<int>.Default));

    public static ReplayedCache[] All { get; } =
    [
        Adaptive,
        OfFoundation(EvictionPolicy.Lfu),
        Lru,
        OfFoundation(EvictionPolicy.DependencyAware),
        OfBitFaster("ConcurrentLfu", static size => new ConcurrentLfu<int, object>(1, size, new ForegroundScheduler(), EqualityComparer<int>.Default)),
        OfBitFaster("ConcurrentLru", static size => new ConcurrentLru<int, object>(1, size, EqualityComparer<int>.Default)),
        ExactLru,
    ];

    /// <summary>The hits among a hundred accesses.</summary>
    public double HitRate(int[] accesses, int size) => 100.0 * CountHits(accesses, size) / accesses.Length;

    private static ReplayedCache OfFoundation(EvictionPolicy policy) => new($"Foundation {policy}", (accesses, size) =>
    {
        using CacheGraph graph = new();
        CacheRegion region = new(graph, new CacheRegionOptions { Memory = ByteSize.FromBytes(size * EntryBytes), Policy = policy });
        CacheNode<int, object> node = CreateNode(region);
        foreach (int key in accesses)
        {
            if (!node.GetAsync(key, Value, static (_, value, _) => ValueTask.FromResult(value)).IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("A load that does not wait was waited for.");
            }
        }

        if (region.Entries > size)
        {
            throw new InvalidOperationException($"{region.Entries} are kept where {size} have room.");
        }

        return node.Statistics.Hits;
    });

    private static ReplayedCache OfBitFaster(string name, Func<int, ICache<int, object>> create) => new($"BitFaster {name}", (accesses, size) =>
    {
        ICache<int, object> cache = create(size);
        long hits = 0;
        foreach (int key in accesses)
        {
            if (cache.TryGet(key, out _))
            {
                hits++;
            }
            else
            {
                cache.GetOrAdd(key, static _ => Value);
            }
        }

        return hits;
    });

    private static long CountExactLru(int[] accesses, int size)
    {
        LinkedList<int> order = new();
        Dictionary<int, LinkedListNode<int>> known = [];
        long hits = 0;
        foreach (int key in accesses)
        {
            if (known.TryGetValue(key, out LinkedListNode<int>? place))
            {
                hits++;
                order.Remove(place);
                order.AddLast(place);
                continue;
            }

            known[key] = order.AddLast(key);
            if (order.Count > size)
            {
                known.Remove(order.First!.Value);
                order.RemoveFirst();
            }
        }

        return hits;
    }

    private static CacheNode<int, object> CreateNode(CacheRegion region) =>
        new(region, new CacheNodeOptions<int, object> { Name = "trace", Weight = static (_, _) => 0, Ttl = TimeSpan.FromDays(1) });

    private static long MeasureEntry()
    {
        using CacheGraph graph = new();
        CacheRegion region = new(graph);
        CreateNode(region).Set(0, Value);
        return region.Bytes;
    }
}
