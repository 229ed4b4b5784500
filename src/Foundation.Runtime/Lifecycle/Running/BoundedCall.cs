namespace Foundation.Lifecycle;

/// <summary>
/// Calls somebody's code, and is done with it in time whatever the code does: it is cancelled when its time is up, and abandoned when it
/// goes on after that. Thread-safe.
/// </summary>
internal sealed class BoundedCall
{
    private readonly CallClock _clock;
    private readonly TimeSpan _grace;
    private readonly Action<CallResult> _finished;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _gate = new();
    private readonly long _start;
    private ITimer? _timer;
    private CallOutcome _cause = CallOutcome.Ok;
    private bool _isFinished;

    private BoundedCall(CallClock clock, TimeSpan grace, Action<CallResult> finished)
    {
        _clock = clock;
        _grace = grace;
        _finished = finished;
        _start = clock.Time.GetTimestamp();
    }

    /// <summary>Begins a call.</summary>
    /// <param name="clock">The clock, and where the code runs.</param>
    /// <param name="work">The code.</param>
    /// <param name="timeout">When it is cancelled.</param>
    /// <param name="grace">How long it may go on after that.</param>
    /// <param name="finished">Told once, and never from within this method.</param>
    public static BoundedCall Begin(CallClock clock, Func<CancellationToken, Task> work, TimeSpan timeout, TimeSpan grace, Action<CallResult> finished)
    {
        var call = new BoundedCall(clock, grace, finished);
        lock (call._gate)
        {
            call._timer = clock.Time.CreateTimer(static state => ((BoundedCall)state!).OnElapsed(), call, timeout, Timeout.InfiniteTimeSpan);
        }

        clock.Execute(() => call.Run(work));
        return call;
    }

    /// <summary>Cancels the call, since the program stops.</summary>
    public void Cancel() => Cancel(CallOutcome.Cancelled);

    private void Run(Func<CancellationToken, Task> work)
    {
        Task task;
        try
        {
            task = work(_cancellation.Token);
        }
#pragma warning disable CA1031 // Somebody's code: what it throws is its result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            task = Task.FromException(exception);
        }

        task.ContinueWith(OnEnded, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void OnElapsed()
    {
        if (!Cancel(CallOutcome.TimedOut))
        {
            Finish(CallOutcome.Abandoned, null);
        }
    }

    /// <returns>Whether it was not cancelled before.</returns>
    private bool Cancel(CallOutcome cause)
    {
        lock (_gate)
        {
            if (_cause != CallOutcome.Ok || _isFinished)
            {
                return false;
            }

            _cause = cause;
            _timer!.Change(_grace, Timeout.InfiniteTimeSpan);
        }

        // Whoever waits for the token is somebody's code, too.
        _clock.Execute(() => _cancellation.Cancel());
        return true;
    }

    // What was abandoned ends here as well: its exception is looked at, so that it does not come up as unobserved.
    private void OnEnded(Task task)
    {
        Exception? exception = task.Exception?.GetBaseException();
        CallOutcome outcome = _cause switch
        {
            CallOutcome.TimedOut => CallOutcome.TimedOut,
            _ when task.IsCompletedSuccessfully => CallOutcome.Ok,
            CallOutcome.Cancelled when task.IsCanceled || exception is OperationCanceledException => CallOutcome.Cancelled,
            _ => CallOutcome.Failed,
        };
        Finish(outcome, exception ?? (task.IsCanceled && outcome == CallOutcome.Failed ? new TaskCanceledException(task) : null));
    }

    private void Finish(CallOutcome outcome, Exception? exception)
    {
        lock (_gate)
        {
            if (_isFinished)
            {
                return;
            }

            _isFinished = true;
            _timer!.Dispose();
        }

        _finished(new CallResult(outcome, _clock.Time.GetElapsedTime(_start), exception));
    }
}

/// <summary>What became of a call.</summary>
internal readonly record struct CallResult(CallOutcome Outcome, TimeSpan Duration, Exception? Exception);

/// <summary>The clock of calls, and what runs them: never on the thread that asks.</summary>
internal sealed record CallClock(TimeProvider Time, Action<Action> Execute)
{
    public static CallClock Of(TimeProvider time) =>
        new(time, static action => ThreadPool.UnsafeQueueUserWorkItem(static run => run(), action, preferLocal: false));
}
