using System.Globalization;

namespace Foundation.Lifecycle;

/// <summary>How a start went. Immutable.</summary>
public sealed class StartReport
{
    internal StartReport(IReadOnlyList<CallReport> services, IReadOnlyList<CallReport> criticalPath, TimeSpan duration, StopReport? rollback)
    {
        Services = services;
        CriticalPath = criticalPath;
        Duration = duration;
        Rollback = rollback;
    }

    /// <summary>The services in the order in which their starts ended; those that were never reached are last, as skipped.</summary>
    public IReadOnlyList<CallReport> Services { get; }

    /// <summary>The starts that made up the duration: each began when the one before it had ended.</summary>
    public IReadOnlyList<CallReport> CriticalPath { get; }

    /// <summary>How long the start took, without what was stopped again.</summary>
    public TimeSpan Duration { get; }

    /// <summary>How what had started was stopped again, where a critical service failed or the start was interrupted.</summary>
    public StopReport? Rollback { get; }

    /// <summary>One line a service, and one for the critical path.</summary>
    public override string ToString() => $"{string.Join('\n', Services)}{PathText}";

    private string PathText => CriticalPath.Count == 0 ? ""
        : $"\ncritical path: {string.Join(" → ", CriticalPath.Select(static call => string.Create(CultureInfo.InvariantCulture, $"{call.Service} {call.Duration.TotalMilliseconds:0} ms")))}";
}
