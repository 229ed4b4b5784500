using System.Runtime.InteropServices;

namespace Foundation.Caching;

/// <summary>Counts what a node does. Thread-safe; hits are counted for each processor apart, and a few may be lost where threads change places.</summary>
/// <param name="region">The name of the region.</param>
/// <param name="node">The name of the node.</param>
/// <param name="index">Which of the region's nodes it is.</param>
internal sealed class CacheCounters(string region, string node, int index)
{
    private static readonly int Mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount) - 1;

    private readonly Line[] _hits = new Line[Mask + 1];
    private long _absent;
    private long _expired;
    private long _invalidated;
    private long _falseInvalidations;
    private long _loads;
    private long _failedLoads;
    private long _loadTicks;
    private long _evictions;
    private long _refused;
    private long _entries;
    private long _bytes;
    private CacheCounters[] _dependants = [];

    public string Region => region;

    public string Node => node;

    public int Index => index;

    public long Hits
    {
        get
        {
            long hits = 0;
            foreach (ref readonly Line line in _hits.AsSpan())
            {
                hits += Volatile.Read(in line.Count);
            }

            return hits;
        }
    }

    public void Hit() => _hits[Thread.GetCurrentProcessorId() & Mask].Count++;

    public void Absent() => Interlocked.Increment(ref _absent);

    public void Expired() => Interlocked.Increment(ref _expired);

    public void Invalidated(bool byAnother)
    {
        Interlocked.Increment(ref _invalidated);
        if (byAnother)
        {
            Interlocked.Increment(ref _falseInvalidations);
        }
    }

    public void Loaded(TimeSpan time)
    {
        Interlocked.Increment(ref _loads);
        Interlocked.Add(ref _loadTicks, time.Ticks);
    }

    public void LoadFailed() => Interlocked.Increment(ref _failedLoads);

    /// <summary>What a load has taken in the mean, in ticks; 0 where none has ended well.</summary>
    public double MeanLoadTicks => Interlocked.Read(ref _loads) is > 0 and long loads ? (double)Interlocked.Read(ref _loadTicks) / loads : 0;

    /// <summary>What it takes to load a value of the node and of each that depends on it, in ticks.</summary>
    public double RebuildTicks
    {
        get
        {
            double ticks = MeanLoadTicks;
            foreach (CacheCounters dependant in Volatile.Read(ref _dependants))
            {
                ticks += dependant.MeanLoadTicks;
            }

            return ticks;
        }
    }

    /// <summary>Notes that values of another node depend on those of this one.</summary>
    public void AddDependant(CacheCounters dependant)
    {
        CacheCounters[] known = Volatile.Read(ref _dependants);
        CacheCounters[] before;
        while (!known.Contains(dependant) && (before = Interlocked.CompareExchange(ref _dependants, [.. known, dependant], known)) != known)
        {
            known = before;
        }
    }

    public void Refused() => Interlocked.Increment(ref _refused);

    /// <summary>An entry came in. Like those that follow, called under the lock of the region.</summary>
    public void Added(int bytes) => Change(1, bytes);

    /// <summary>An entry was replaced, or found to be dead.</summary>
    public void Removed(int bytes) => Change(-1, -bytes);

    /// <summary>An entry was pushed out.</summary>
    public void Evicted(int bytes)
    {
        Change(-1, -bytes);
        Volatile.Write(ref _evictions, _evictions + 1);
    }

    public CacheStatistics Read() => new(
        Hits,
        Interlocked.Read(ref _absent),
        Interlocked.Read(ref _expired),
        Interlocked.Read(ref _invalidated),
        Interlocked.Read(ref _falseInvalidations),
        Interlocked.Read(ref _loads),
        Interlocked.Read(ref _failedLoads),
        TimeSpan.FromTicks(Interlocked.Read(ref _loadTicks)),
        Interlocked.Read(ref _evictions),
        Interlocked.Read(ref _refused),
        Interlocked.Read(ref _entries),
        Interlocked.Read(ref _bytes));

    private void Change(int entries, int bytes)
    {
        Volatile.Write(ref _entries, _entries + entries);
        Volatile.Write(ref _bytes, _bytes + bytes);
    }

    // A line of the processor's cache for each, so that none waits for another.
    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Line
    {
        public long Count;
    }
}
