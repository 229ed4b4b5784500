namespace Foundation;

/// <summary>
/// The time since its making, in milliseconds, for paths on which reading the real clock would cost more than the rest. It is up to 50 ms
/// late, and as late as timers are on a machine that is overloaded; <see cref="Refresh"/> is exact. Thread-safe.
/// </summary>
internal sealed class CoarseClock : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly long _start;
    private readonly ITimer _timer;
    private long _now;

    public CoarseClock(TimeProvider time)
    {
        Time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(static state => ((CoarseClock)state!).Refresh(), this, Period, Period);
    }

    public TimeProvider Time { get; }

    /// <summary>The time as it was last looked at. Costs one read, and never goes back.</summary>
    public long Now => Volatile.Read(ref _now);

    /// <summary>Looks at the real clock.</summary>
    public long Refresh()
    {
        long now = (long)Time.GetElapsedTime(_start).TotalMilliseconds;
        long known = Volatile.Read(ref _now);
        while (known < now)
        {
            long before = Interlocked.CompareExchange(ref _now, now, known);
            if (before == known)
            {
                return now;
            }

            known = before;
        }

        return known;
    }

    public void Dispose() => _timer.Dispose();
}
