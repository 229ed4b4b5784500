namespace Foundation.Lifecycle;

/// <summary>How the program of this assembly starts and stops. Durations are written as <c>"25s"</c>. A registered <see cref="LifecycleOptions"/> goes before it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class LifecycleAttribute : Attribute
{
    /// <summary>When the stop of the program is over, whatever its hooks do. The default, <c>"25s"</c>, stays below the 30 s after which Kubernetes kills.</summary>
    public string StopDeadline { get; init; } = "25s";

    /// <summary>What of the deadline is kept for hooks that run always, where there are any. The default is <c>"5s"</c>.</summary>
    public string RunAlwaysReserve { get; init; } = "5s";

    /// <summary>How long a program that is to stop goes on serving while it says that it is not ready; part of the deadline. The default is <c>"0s"</c>.</summary>
    public string DrainDelay { get; init; } = "0s";

    /// <summary>How long each <see cref="IDrainable"/> may take to finish what it has; at most half of the deadline. The default is <c>"10s"</c>.</summary>
    public string DrainTimeout { get; init; } = "10s";

    /// <summary>How long all must have been well before a degraded program counts as running again. The default is <c>"5s"</c>.</summary>
    public string MinDwell { get; init; } = "5s";

    /// <summary>How long a cancelled start or hook may take to end before it is abandoned. The default is <c>"1s"</c>.</summary>
    public string Grace { get; init; } = "1s";

    /// <summary>How many services may start at once, at least 1; the default, 0, is no limit.</summary>
    public int MaxStartParallelism { get; init; }
}
