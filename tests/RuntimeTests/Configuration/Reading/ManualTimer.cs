namespace Foundation.RuntimeTests.Configuration.Reading;

/// <summary>A clock whose timer fires when the test says so.</summary>
internal sealed class ManualTimer : TimeProvider, ITimer
{
    private TimerCallback? _callback;
    private object? _state;
    private bool _isDue;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _callback = callback;
        _state = state;
        return this;
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _isDue = dueTime != Timeout.InfiniteTimeSpan;
        return true;
    }

    public void Elapse()
    {
        Assert.True(_isDue);
        _isDue = false;
        _callback!(_state);
    }

    public void Dispose() => _isDue = false;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
