namespace Foundation.Caching;

/// <summary>
/// Caches that know what depends on what: after an invalidation returns, no reader gets an older value, whatever was being loaded. One graph
/// for a program; regions and nodes are made on it. Thread-safe.
/// </summary>
public sealed class CacheGraph : IDisposable
{
    private long _epoch;

    /// <summary>A graph without nodes.</summary>
    /// <param name="time">The clock by which values expire; the system's where null.</param>
    public CacheGraph(TimeProvider? time = null) => Clock = new CoarseClock(time ?? TimeProvider.System);

    internal CoarseClock Clock { get; }

    internal long Epoch => Volatile.Read(ref _epoch);

    /// <summary>Invalidates every value of every node. Takes the same time however many there are.</summary>
    public void InvalidateAll() => Interlocked.Increment(ref _epoch);

    /// <summary>Stops the clock; the caches must not be used any more.</summary>
    public void Dispose() => Clock.Dispose();
}
