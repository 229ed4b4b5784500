namespace Foundation.Lifecycle;

/// <summary>What the answers to one check amount to. Guarded by its monitor.</summary>
internal sealed class CheckState
{
    // Answers older than this many periods say nothing about now.
    private const int StalePeriods = 3;

    private readonly TimeSpan _started;
    private TimeSpan _answered;
    private int _failures;
    private int _successes;

    /// <summary>The state of a check before its first answer.</summary>
    /// <param name="check">The check.</param>
    /// <param name="service">The service's index.</param>
    /// <param name="started">When the service was started.</param>
    public CheckState(HealthCheck check, int service, TimeSpan started)
    {
        Check = check;
        Service = service;
        _started = _answered = started;
    }

    public HealthCheck Check { get; }

    /// <summary>The service's index.</summary>
    public int Service { get; }

    /// <summary>When it is asked next.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>Whether it is being asked; also where nobody waits for the answer any more.</summary>
    public bool IsAsked { get; set; }

    /// <summary>What is believed.</summary>
    public Foundation.Health Health { get; private set; }

    /// <summary>Takes an answer.</summary>
    public void Answer(Foundation.Health answer, TimeSpan now)
    {
        _answered = now;
        if (answer.Status == HealthStatus.Healthy)
        {
            _failures = 0;
            if (++_successes >= Check.SuccessThreshold)
            {
                Health = Foundation.Health.Healthy;
            }

            return;
        }

        _successes = 0;
        if (now - _started >= Check.StartupGrace && ++_failures >= Check.FailureThreshold)
        {
            Health = answer;
        }
    }

    /// <summary>Notes that no answer is coming.</summary>
    public void Expire(TimeSpan now)
    {
        if (now - _answered > Check.Every * StalePeriods)
        {
            Health = Foundation.Health.Unhealthy($"{Check.Name} has not answered for three periods");
        }
    }
}
