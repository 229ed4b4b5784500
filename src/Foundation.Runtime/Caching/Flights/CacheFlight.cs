namespace Foundation.Caching;

/// <summary>
/// One load that many wait for. Each cancels its own wait only; when the last has gone, the load is cancelled. Thread-safe.
/// </summary>
internal sealed class CacheFlight<TValue>(long epochs)
{
    private readonly TaskCompletionSource<TValue> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _cancellation = new();
    private int _waiters = 1;

    /// <summary>The sum of the epochs that held before it began.</summary>
    public long Epochs => epochs;

    public CancellationToken Token => _cancellation.Token;

    public Task<TValue> Task => _landed.Task;

    /// <summary>Waits with the others, unless all of them have gone.</summary>
    public bool TryJoin()
    {
        int waiters = Volatile.Read(ref _waiters);
        while (waiters > 0)
        {
            int before = Interlocked.CompareExchange(ref _waiters, waiters + 1, waiters);
            if (before == waiters)
            {
                return true;
            }

            waiters = before;
        }

        return false;
    }

    /// <summary>The value, or what the load has thrown.</summary>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public Task<TValue> WaitAsync(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled ? WaitOrLeaveAsync(cancellationToken) : Task;

    /// <summary>Cancels the load; what waits for that is somebody's code, and runs elsewhere.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();

    public void Land(TValue value) => _landed.TrySetResult(value);

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
    }

    private async Task<TValue> WaitOrLeaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !Task.IsCompleted)
        {
            if (Interlocked.Decrement(ref _waiters) == 0)
            {
                Cancel();
            }

            throw;
        }
    }
}
