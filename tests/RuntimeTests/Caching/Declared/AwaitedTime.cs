using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>A clock that a test advances, and that tells when somebody begins to wait for a certain time.</summary>
/// <param name="due">The time.</param>
internal sealed class AwaitedTime(TimeSpan due) : FakeTimeProvider
{
    private readonly SemaphoreSlim _waits = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == due)
        {
            _waits.Release();
        }

        return timer;
    }

    /// <summary>Waits until somebody waits for the time.</summary>
    public Task IsAwaitedAsync(CancellationToken cancellationToken) => _waits.WaitAsync(cancellationToken);
}
