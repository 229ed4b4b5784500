namespace Foundation.Caching;

/// <summary>
/// One load that many wait for. Each cancels its own wait only; when the last has gone, the load is cancelled. Thread-safe.
/// </summary>
internal sealed class CacheFlight<TValue>(long epochs)
{
    private readonly TaskCompletionSource<TValue> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cancellation = new();
    private readonly FlightWaiters<TValue> _waiters = new();
    private int _count = 1;

    /// <summary>The sum of the epochs that held before it began.</summary>
    public long Epochs => epochs;

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Waits with the others, unless all of them have gone.</summary>
    public bool TryJoin()
    {
        int count = Volatile.Read(ref _count);
        while (count > 0)
        {
            int before = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (before == count)
            {
                return true;
            }

            count = before;
        }

        return false;
    }

    /// <summary>The value, or what the load has thrown.</summary>
    /// <param name="cancellationToken">Ends the wait of the caller with an <see cref="OperationCanceledException"/>.</param>
    public ValueTask<TValue> WaitAsync(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled || _landed.Task.IsCompleted)
        {
            return new ValueTask<TValue>(_landed.Task);
        }

        FlightWaiter<TValue> waiter = new(this, cancellationToken);
        if (_waiters.TryAdd(waiter))
        {
            return waiter.Task;
        }

        waiter.Forget();
        return new ValueTask<TValue>(_landed.Task);
    }

    /// <summary>Whether a wait ends here; else it has got the value.</summary>
    public bool TryLeave(FlightWaiter<TValue> waiter)
    {
        bool hasLeft = _waiters.TryRemove(waiter);
        if (hasLeft && Interlocked.Decrement(ref _count) == 0)
        {
            Cancel();
        }

        return hasLeft;
    }

    /// <summary>Cancels the load; what waits for that is somebody's code, and runs elsewhere.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();

    public void Land(TValue value)
    {
        _landed.TrySetResult(value);
        for (FlightWaiter<TValue>? waiter = _waiters.Close(); waiter is not null; waiter = waiter.Next)
        {
            waiter.Land(value);
        }
    }

    public void Fail(Exception exception)
    {
        if (exception is OperationCanceledException cancelled && _cancellation.IsCancellationRequested)
        {
            _landed.TrySetCanceled(cancelled.CancellationToken);
        }
        else
        {
            _landed.TrySetException(exception);
        }

        // Every waiter may have gone; the exception is told to those that are there.
        _ = _landed.Task.Exception;
        for (FlightWaiter<TValue>? waiter = _waiters.Close(); waiter is not null; waiter = waiter.Next)
        {
            waiter.Fail(exception);
        }
    }
}
