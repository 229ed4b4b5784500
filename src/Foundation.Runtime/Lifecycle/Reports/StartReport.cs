namespace Foundation.Lifecycle;

/// <summary>How a start went. Immutable.</summary>
public sealed class StartReport
{
    internal StartReport(IReadOnlyList<CallReport> services, TimeSpan duration, StopReport? rollback)
    {
        Services = services;
        Duration = duration;
        Rollback = rollback;
    }

    /// <summary>The services in the order in which their starts ended.</summary>
    public IReadOnlyList<CallReport> Services { get; }

    /// <summary>How long the start took, without what was stopped again.</summary>
    public TimeSpan Duration { get; }

    /// <summary>How what had started was stopped again, where a critical service failed or the start was interrupted.</summary>
    public StopReport? Rollback { get; }

    /// <summary>One line a service.</summary>
    public override string ToString() => string.Join('\n', Services);
}
