using System.Runtime.InteropServices;

namespace Foundation.Caching;

/// <summary>Counts what a node does. Thread-safe; hits are counted for each processor apart, and a few may be lost where threads change places.</summary>
internal sealed class CacheCounters
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

    public CacheStatistics Read() => new(
        Hits,
        Interlocked.Read(ref _absent),
        Interlocked.Read(ref _expired),
        Interlocked.Read(ref _invalidated),
        Interlocked.Read(ref _falseInvalidations),
        Interlocked.Read(ref _loads),
        Interlocked.Read(ref _failedLoads),
        TimeSpan.FromTicks(Interlocked.Read(ref _loadTicks)));

    // A line of the processor's cache for each, so that none waits for another.
    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Line
    {
        public long Count;
    }
}
