namespace Foundation.Caching;

/// <summary>
/// Of some that were not used for the longest time, the one goes whose loss costs least: its frequency, times the mean time of loading it and
/// what depends on it, by its bytes (GreedyDual-Size with frequency, on a sample; Cherkasova 1998). A hit leaves a mark; who is marked when
/// its turn comes goes to the end of the queue. The sketch halves what it knows, so that what is costly and never used again goes as well.
/// </summary>
internal sealed class DependencyAwareOrder : EvictionOrder
{
    private const int Sample = 16;

    // What was set and never loaded has no time of its own: as if it took a tick.
    private const double LeastTicks = 1;

    private readonly EntryList _entries = new();
    private readonly FrequencySketch _sketch = new();
    private CacheEntry? _newcomer;

    public override void Add(CacheEntry entry)
    {
        _sketch.EnsureCapacity(_entries.Count + 1);
        _sketch.Add(entry.Hash);
        _newcomer = entry;
        _entries.AddNewest(entry);
    }

    public override void Remove(CacheEntry entry)
    {
        _newcomer = entry == _newcomer ? null : _newcomer;
        _sketch.Add(entry.Hash, entry.TakeUses());
        _entries.Remove(entry);
    }

    public override CacheEntry? Next() => _entries.Next();

    public override CacheEntry? Victim()
    {
        CacheEntry? least = null;
        double leastWorth = double.PositiveInfinity;
        CacheEntry? entry = _entries.Oldest;
        int looks = _entries.Count;
        for (int sampled = 0; sampled < Sample && looks > 0 && entry is not null; looks--)
        {
            CacheEntry? newer = entry.Newer;
            int uses = entry.TakeUses();
            if (uses > 0 || entry == _newcomer)
            {
                // Nobody can have used the newcomer yet.
                _sketch.Add(entry.Hash, uses);
                _entries.MoveToNewest(entry);
            }
            else
            {
                sampled++;
                double worth = WorthOf(entry);
                (least, leastWorth) = worth < leastWorth ? (entry, worth) : (least, leastWorth);
            }

            entry = newer;
        }

        // All were used meanwhile: the oldest goes.
        return least ?? _entries.Oldest;
    }

    private double WorthOf(CacheEntry entry) => _sketch.Of(entry.Hash) * Math.Max(entry.Counters.RebuildTicks, LeastTicks) / entry.Bytes;
}
