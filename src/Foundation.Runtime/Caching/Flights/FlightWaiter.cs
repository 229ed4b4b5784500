using System.Threading.Tasks.Sources;

namespace Foundation.Caching;

/// <summary>One that waits for a flight until it lands or the own token is cancelled. With what the token needs for it, it takes less than 200 bytes.</summary>
internal sealed class FlightWaiter<TValue> : IValueTaskSource<TValue>
{
    private readonly CacheFlight<TValue> _flight;
    private readonly CancellationTokenRegistration _registration;
    private ManualResetValueTaskSourceCore<TValue> _end = new() { RunContinuationsAsynchronously = true };

    /// <summary>A waiter that can leave from now on.</summary>
    public FlightWaiter(CacheFlight<TValue> flight, CancellationToken cancellationToken)
    {
        _flight = flight;
        _registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((FlightWaiter<TValue>)waiter!).Leave(token), this);
    }

    /// <summary>The neighbours. These and what follows belong to <see cref="FlightWaiters{TValue}"/>, and are guarded by its lock.</summary>
    public FlightWaiter<TValue>? Next { get; set; }

    public FlightWaiter<TValue>? Previous { get; set; }

    public bool IsIn { get; set; }

    public bool HasLeft { get; set; }

    /// <summary>Ends with the value, or with what the load has thrown.</summary>
    public ValueTask<TValue> Task => new(this, _end.Version);

    public void Land(TValue value)
    {
        Forget();
        _end.SetResult(value);
    }

    public void Fail(Exception exception)
    {
        Forget();
        _end.SetException(exception);
    }

    /// <summary>The token may live for long. A cancellation that is just going on is not waited for: it finds the flight landed.</summary>
    public void Forget() => _registration.Unregister();

    TValue IValueTaskSource<TValue>.GetResult(short token) => _end.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<TValue>.GetStatus(short token) => _end.GetStatus(token);

    void IValueTaskSource<TValue>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _end.OnCompleted(continuation, state, token, flags);

    private void Leave(CancellationToken token)
    {
        if (_flight.TryLeave(this))
        {
            _end.SetException(new OperationCanceledException(token));
        }
    }
}
