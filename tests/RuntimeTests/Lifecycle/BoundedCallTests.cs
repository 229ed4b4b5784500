using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class BoundedCallTests
{
    [Fact]
    public void Call__when_it_is_cancelled_just_as_its_timer_tells__then_it_still_has_its_grace()
    {
        HeldTimer time = new();
        CallResult? result = null;
        TaskCompletionSource ended = new();
        BoundedCall call = BoundedCall.Begin(
            new CallClock(time, static code => code(), static () => 0.5), _ => ended.Task, LifecycleTest.Ms(100), LifecycleTest.Ms(50), ended => result = ended);

        time.Now = LifecycleTest.Ms(100);
        call.Cancel(LifecycleTest.Ms(50));
        time.Fire();
        Assert.Null(result);

        ended.SetCanceled(TestContext.Current.CancellationToken);
        Assert.Equal(CallOutcome.Cancelled, result?.Outcome);
    }

    [Fact]
    public void Call__when_its_grace_is_over__then_it_is_abandoned()
    {
        HeldTimer time = new();
        CallResult? result = null;
        BoundedCall call = BoundedCall.Begin(
            new CallClock(time, static code => code(), static () => 0.5), LifecycleTest.Forever, LifecycleTest.Ms(100), LifecycleTest.Ms(50), ended => result = ended);

        call.Cancel(LifecycleTest.Ms(50));
        time.Now = LifecycleTest.Ms(50);
        time.Fire();

        Assert.Equal(CallOutcome.Abandoned, result?.Outcome);
    }

    /// <summary>A clock whose one timer tells when the test says so, whatever it was set to meanwhile.</summary>
    private sealed class HeldTimer : TimeProvider, ITimer
    {
        private TimerCallback? _callback;
        private object? _state;

        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = callback;
            _state = state;
            return this;
        }

        public void Fire() => _callback!(_state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
