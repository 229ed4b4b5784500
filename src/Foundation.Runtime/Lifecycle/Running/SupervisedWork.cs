namespace Foundation.Lifecycle;

/// <summary>
/// The background work of a service: one call at a time, and the waits between them. It judges what follows from an end; its lifecycle does
/// it. <see cref="End"/> and the ends of calls are safe from any thread, the rest is guarded by the lock of the lifecycle.
/// </summary>
/// <param name="work">What is done.</param>
/// <param name="clock">The clock, where the code runs, and what spreads the waits.</param>
/// <param name="ended">Told when a call has ended by itself.</param>
/// <param name="due">Told when the wait of that number is over.</param>
internal sealed class SupervisedWork(BackgroundWork work, CallClock clock, Action<CallResult> ended, Action<int> due)
{
    // Waits are up to this much longer or shorter.
    private const double Spread = 0.2;

    private readonly Lock _gate = new();
    private readonly FailureCount _failures = new(work.HalfLife, clock.Time);
    private BoundedCall? _call;
    private Action<CallResult>? _stopped;
    private ITimer? _wait;
    private int _waits;

    /// <summary>Whether it is time for the next call.</summary>
    public bool IsDue { get; private set; }

    /// <summary>Whether a call goes on.</summary>
    public bool IsCalled
    {
        get
        {
            lock (_gate)
            {
                return _call is not null;
            }
        }
    }

    /// <summary>Calls it.</summary>
    public void Begin()
    {
        IsDue = false;
        lock (_gate)
        {
            _stopped = null;
            _call = BoundedCall.Begin(clock, work.Run, Timeout.InfiniteTimeSpan, TimeSpan.Zero, OnEnded);
        }
    }

    /// <summary>Begins no more calls. One that goes on is to be cancelled by the caller.</summary>
    /// <param name="stopped">Told of its end.</param>
    /// <returns>That call, or <see langword="null"/> where there is none.</returns>
    public BoundedCall? End(Action<CallResult> stopped)
    {
        _wait?.Dispose();
        _waits++;
        IsDue = false;
        lock (_gate)
        {
            _stopped = stopped;
            return _call;
        }
    }

    /// <summary>Judges the end of a call.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="wait">How long to wait before the next call, where there is to be one.</param>
    public WorkVerdict Judge(CallOutcome outcome, out TimeSpan wait)
    {
        bool isWell = outcome == CallOutcome.Ok;
        wait = NextWait();
        if (work.Restart == RestartPolicy.Never || (isWell && work.Restart == RestartPolicy.OnFailure))
        {
            return isWell ? WorkVerdict.Over : WorkVerdict.GivenUp;
        }

        // Rounded, since however long ago a failure was, a trace of it is left.
        _failures.Add();
        return Math.Round(_failures.Current, MidpointRounding.AwayFromZero) > work.MaxFailures ? WorkVerdict.GivenUp : WorkVerdict.Again;
    }

    /// <summary>Waits for the next call.</summary>
    public void Wait(TimeSpan time)
    {
        int number = ++_waits;
        _wait = clock.Time.CreateTimer(_ => due(number), null, time, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Notes that a wait is over, unless it was given up meanwhile.</summary>
    public void Note(int wait) => IsDue |= wait == _waits;

    private TimeSpan NextWait()
    {
        double doubled = work.Backoff.TotalMilliseconds * Math.Pow(2, _failures.Current);
        double spread = 1 + (Spread * ((2 * clock.NextRandom()) - 1));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, work.MaxBackoff.TotalMilliseconds) * spread);
    }

    private void OnEnded(CallResult result)
    {
        Action<CallResult> told;
        lock (_gate)
        {
            _call = null;
            told = _stopped ?? ended;
        }

        told(result);
    }
}

/// <summary>What follows from the end of background work.</summary>
internal enum WorkVerdict
{
    /// <summary>It has done what it should.</summary>
    Over,

    /// <summary>It is to be called again.</summary>
    Again,

    /// <summary>It has failed for good.</summary>
    GivenUp,
}
