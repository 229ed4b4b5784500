namespace Foundation.Lifecycle;

/// <summary>
/// Calls somebody's code, and is done with it in time whatever the code does: it is cancelled when its time is up, and abandoned when it
/// goes on after that. Thread-safe.
/// </summary>
internal sealed class BoundedCall
{
    // By how much a timer may come early.
    private static readonly TimeSpan TimerPrecision = TimeSpan.FromMilliseconds(20);

    private readonly CallClock _clock;
    private readonly TimeSpan _grace;
    private readonly Action<CallResult> _finished;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _gate = new();
    private readonly long _start;
    private ITimer? _timer;
    private CallOutcome _cause = CallOutcome.Ok;
    private TimeSpan _end;
    private Exception? _cancellationFault;
    private bool _isFinished;

    private BoundedCall(CallClock clock, TimeSpan grace, Action<CallResult> finished)
    {
        _clock = clock;
        _grace = grace;
        _finished = finished;
        _start = clock.Time.GetTimestamp();
    }

    private TimeSpan Elapsed => _clock.Time.GetElapsedTime(_start);

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
            call._end = timeout;
            call._timer = clock.Time.CreateTimer(static state => ((BoundedCall)state!).OnElapsed(), call, timeout, Timeout.InfiniteTimeSpan);
        }

        clock.Execute(() => call.Run(work));
        return call;
    }

    /// <summary>Gives the call more time, unless it has ended or was cancelled.</summary>
    /// <param name="time">How much.</param>
    /// <param name="longest">How long it may go on from now at most.</param>
    /// <returns>How much it got, or zero.</returns>
    public TimeSpan Extend(TimeSpan time, TimeSpan longest)
    {
        lock (_gate)
        {
            TimeSpan left = _end - Elapsed;
            TimeSpan granted = time < longest - left ? time : longest - left;
            if (_isFinished || _cause != CallOutcome.Ok || granted <= TimeSpan.Zero)
            {
                return TimeSpan.Zero;
            }

            _end += granted;
            _timer!.Change(left + granted, Timeout.InfiniteTimeSpan);
            return granted;
        }
    }

    /// <summary>Cancels the call, since the program stops. One that was cancelled before may have its grace cut.</summary>
    /// <param name="grace">How long it may go on.</param>
    public void Cancel(TimeSpan grace) => Cancel(CallOutcome.Cancelled, grace);

    private void Run(Func<CancellationToken, Task> work)
    {
        Task task;
        try
        {
            task = work(_cancellation.Token) ?? throw new InvalidOperationException("It returned null instead of a task.");
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
        lock (_gate)
        {
            // Its time was extended, or its grace had begun, while the timer was about to tell.
            TimeSpan left = _end - Elapsed;
            if (!_isFinished && left > TimerPrecision)
            {
                _timer!.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        if (!Cancel(CallOutcome.TimedOut, _grace))
        {
            Finish(CallOutcome.Abandoned, null, hasSucceeded: false);
        }
    }

    /// <returns>Whether it was not cancelled before.</returns>
    private bool Cancel(CallOutcome cause, TimeSpan grace)
    {
        lock (_gate)
        {
            bool isFirst = _cause == CallOutcome.Ok;
            TimeSpan end = Elapsed + grace;
            if (_isFinished || (!isFirst && (cause == CallOutcome.TimedOut || end >= _end)))
            {
                return false;
            }

            _end = end;
            _timer!.Change(grace, Timeout.InfiniteTimeSpan);
            if (!isFirst)
            {
                return false;
            }

            _cause = cause;
        }

        _clock.Execute(CancelToken);
        return true;
    }

    // Whoever waits for the token is somebody's code, too: what it throws is told with the result.
    private void CancelToken()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (AggregateException exception)
        {
            Volatile.Write(ref _cancellationFault, exception.GetBaseException());
        }
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
        Finish(outcome, exception ?? (task.IsCanceled && outcome == CallOutcome.Failed ? new TaskCanceledException(task) : null), task.IsCompletedSuccessfully);
    }

    private void Finish(CallOutcome outcome, Exception? exception, bool hasSucceeded)
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

        _finished(new CallResult(outcome, Elapsed, exception ?? Volatile.Read(ref _cancellationFault), hasSucceeded));
    }
}

/// <summary>What became of a call.</summary>
/// <param name="Outcome">In short.</param>
/// <param name="Duration">Until it ended or was abandoned.</param>
/// <param name="Exception">What it threw.</param>
/// <param name="HasSucceeded">Whether it did its work, if only after its time.</param>
internal readonly record struct CallResult(CallOutcome Outcome, TimeSpan Duration, Exception? Exception, bool HasSucceeded = false);
