using Microsoft.Extensions.Time.Testing;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>A clock for one region, which lets one heartbeat pass after the other.</summary>
internal sealed class BeatTime(TimeSpan heartbeat) : FakeTimeProvider
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly TimeSpan _heartbeat = heartbeat;
    private volatile bool _isAwaited;

    /// <summary>Lets a heartbeat come and end.</summary>
    public void Beat()
    {
        Await();
        _isAwaited = false;
        Advance(_heartbeat);
        Await();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, base.CreateTimer(callback, state, dueTime, period));

    private void Await() => Assert.True(SpinWait.SpinUntil(() => _isAwaited, Limit), "There is no heartbeat.");

    private sealed class Timer(BeatTime time, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._isAwaited = dueTime > TimeSpan.Zero;
            return timer.Change(dueTime, period);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
