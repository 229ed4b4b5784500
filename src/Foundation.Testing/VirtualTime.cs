namespace Foundation.Testing;

/// <summary>A clock that jumps from one timer to the next, and runs queued work in between, all on the test's thread. Not thread-safe.</summary>
public sealed class VirtualTime : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, int Setting), (long Due, long Order)> _due = new();
    private readonly Queue<Action> _work = new();
    private long _now;
    private long _order;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time since the beginning.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(_now);

    /// <inheritdoc/>
    public override long GetTimestamp() => _now;

    /// <summary>Whether nothing is left to do before time passes.</summary>
    public bool IsQuiet => _work.Count == 0;

    /// <summary>The time since the beginning, after 1970.</summary>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Has something run before time passes.</summary>
    public void Queue(Action work) => _work.Enqueue(work);

    /// <summary>Lets time pass without running anything, as when the process is paused.</summary>
    public void Pause(TimeSpan time) => _now += time.Ticks;

    /// <summary>Runs work and timers for a time; what comes later is left.</summary>
    public void RunFor(TimeSpan time)
    {
        bool isOver = false;
        using ITimer end = CreateTimer(_ => isOver = true, null, time, Timeout.InfiniteTimeSpan);
        Run(() => isOver);
    }

    /// <summary>Runs work and timers until a condition holds, or nothing is left; for ever where a timer has a period and the condition never holds.</summary>
    public void Run(Func<bool>? until = null)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            while (until?.Invoke() != true)
            {
                if (_work.TryDequeue(out Action? work))
                {
                    work();
                }
                else if (_due.TryDequeue(out (Timer Timer, int Setting) next, out (long Due, long Order) at))
                {
                    if (next.Timer.IsSet(next.Setting))
                    {
                        _now = Math.Max(_now, at.Due);
                        next.Timer.Fire();
                    }
                }
                else
                {
                    return;
                }
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>A task that ends after a time, or when it is cancelled, on the test's thread.</summary>
    public async Task Delay(TimeSpan time, CancellationToken token = default)
    {
        var ended = new TaskCompletionSource();
        using ITimer timer = CreateTimer(static state => ((TaskCompletionSource)state!).TrySetResult(), ended, time, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration cancelled = token.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), ended);
        await ended.Task.ConfigureAwait(false);
    }

    private sealed class Timer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private int _setting;
        private TimeSpan _period;

        public bool IsSet(int setting) => setting == _setting;

        public void Fire()
        {
            Change(_period, _period);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _setting++;
            _period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time._due.Enqueue((this, _setting), (time._now + dueTime.Ticks, time._order++));
            }

            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
