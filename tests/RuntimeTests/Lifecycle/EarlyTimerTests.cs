using Foundation.Lifecycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Timers that fire a little before the clock says so, as those of the system do.</summary>
public sealed class EarlyTimerTests
{
    [Fact]
    public void Health__when_the_timer_of_the_dwell_fires_early__then_the_program_runs_again_all_the_same()
    {
        VirtualTime time = new();
        ServiceLifecycle lifecycle = new([new ServiceDefinition { Name = "db" }], new LifecycleOptions(), new CallClock(new EarlyTime(time), time.Queue, static () => 0.5), NullLogger.Instance);
        _ = lifecycle.StartAsync(TestContext.Current.CancellationToken);
        time.Run();

        lifecycle.SetHealth("db", Health.Degraded("cold"));
        lifecycle.SetHealth("db", Health.Healthy);
        time.Run();

        Assert.Equal(LifecycleStage.Running, lifecycle.State.Stage);
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.01));
    }

    private sealed class EarlyTime(VirtualTime time) : TimeProvider
    {
        public override long TimestampFrequency => time.TimestampFrequency;

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new Timer(time.CreateTimer(callback, state, Early(dueTime), period));

        private static TimeSpan Early(TimeSpan due) => due > TimeSpan.FromMilliseconds(1) ? due - TimeSpan.FromMilliseconds(0.6) : due;

        private sealed class Timer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Early(dueTime), period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
