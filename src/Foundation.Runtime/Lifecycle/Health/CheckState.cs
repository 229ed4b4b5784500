namespace Foundation.Lifecycle;

/// <summary>What the answers to one check amount to. Guarded by its monitor.</summary>
internal sealed class CheckState
{
    // Answers older than this many periods say nothing about now.
    private const int StalePeriods = 3;

    // How much a period differs from another, so that programs that started together do not keep asking together.
    private const double Jitter = 0.1;

    private readonly TimeSpan _started;
    private TimeSpan _answered;
    private int _failures;
    private int _successes;
    private CancellationTokenSource _cancellation = new();

    /// <summary>The state of a check before its first answer; it is asked first at any moment of its first period.</summary>
    /// <param name="check">The check.</param>
    /// <param name="service">The service.</param>
    /// <param name="started">When the service was started.</param>
    /// <param name="random">From 0 up to 1.</param>
    public CheckState(HealthCheck check, ServiceNode service, TimeSpan started, double random)
    {
        Check = check;
        Service = service;
        _started = _answered = started;
        Due = started + (check.Every * random);
    }

    public HealthCheck Check { get; }

    public ServiceNode Service { get; }

    /// <summary>When it is asked next.</summary>
    public TimeSpan Due { get; private set; }

    /// <summary>Whether it is being asked; also where nobody waits for the answer any more.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether somebody waits for the answer.</summary>
    public bool IsAwaited { get; private set; }

    /// <summary>When nobody waits any more.</summary>
    public TimeSpan Deadline { get; private set; }

    /// <summary>The round in which it is asked.</summary>
    public HealthRound? Round { get; set; }

    /// <summary>When something has to be done about it.</summary>
    public TimeSpan Next => IsAwaited && Deadline < Due ? Deadline : Due;

    /// <summary>What is believed.</summary>
    public Foundation.Health Health { get; private set; }

    /// <summary>What is said of a check that has not answered in time.</summary>
    public Foundation.Health Silence =>
        Foundation.Health.Unhealthy(FormattableString.Invariant($"{Check.Name} did not answer within {Check.Timeout.TotalMilliseconds:0} ms"));

    /// <summary>Begins to wait for an answer.</summary>
    public void Ask(TimeSpan now)
    {
        IsAsked = IsAwaited = true;
        Deadline = now + Check.Timeout;
    }

    /// <summary>Calls the check. Somebody's code: it may block, and what it throws is its answer. The caller holds no lock.</summary>
    public ValueTask<Foundation.Health> Call()
    {
        try
        {
            return Check.Check(_cancellation.Token);
        }
#pragma warning disable CA1031 // What it throws is its answer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new ValueTask<Foundation.Health>(FailureOf(exception));
        }
    }

    /// <summary>The answer of a check that has thrown.</summary>
    public Foundation.Health FailureOf(Exception exception) => Foundation.Health.Unhealthy($"{Check.Name} failed: {ExceptionMessage.Of(exception)}");

    /// <summary>Sets when it is asked the next time.</summary>
    public void Schedule(TimeSpan now, double random) => Due = now + (Check.Every * (1 + (Jitter * (random - 0.5))));

    /// <summary>Waits no longer.</summary>
    /// <returns>What has to be cancelled.</returns>
    public CancellationTokenSource GiveUp()
    {
        IsAwaited = false;
        return _cancellation;
    }

    /// <summary>Notes that the call has ended, and may be made again.</summary>
    /// <returns>Whether somebody still waited for its answer.</returns>
    public bool End()
    {
        bool wasAwaited = IsAwaited;
        IsAsked = IsAwaited = false;
        Round = null;
        if (!wasAwaited)
        {
            _cancellation = new CancellationTokenSource();
        }

        return wasAwaited;
    }

    /// <summary>Takes an answer.</summary>
    /// <returns>Whether it changes what is believed.</returns>
    public bool Answer(in Foundation.Health answer, TimeSpan now)
    {
        _answered = now;
        if (answer.Status == HealthStatus.Healthy)
        {
            _failures = 0;
            return ++_successes >= Check.SuccessThreshold && Believe(answer);
        }

        _successes = 0;
        return now - _started >= Check.StartupGrace && ++_failures >= Check.FailureThreshold && Believe(answer);
    }

    /// <summary>Notes that the last answer is too old.</summary>
    /// <returns>Whether it changes what is believed.</returns>
    public bool Expire(TimeSpan now) =>
        now - _answered > Check.Every * StalePeriods && Believe(Foundation.Health.Unhealthy($"{Check.Name} has not answered for three periods"));

    private bool Believe(in Foundation.Health health)
    {
        bool isNews = Health != health;
        Health = health;
        return isNews;
    }
}
