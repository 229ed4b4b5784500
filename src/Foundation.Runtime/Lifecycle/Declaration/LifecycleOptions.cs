namespace Foundation.Lifecycle;

/// <summary>How the services of a program start and stop. Immutable.</summary>
public sealed class LifecycleOptions
{
    /// <summary>How many services may start at once; at least 1.</summary>
    public int MaxStartParallelism { get; init; } = int.MaxValue;

    /// <summary>
    /// When the stop of the program is over, whatever its hooks do. The default stays below the 30 s after which Kubernetes kills.
    /// </summary>
    public TimeSpan StopDeadline { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>What of the deadline is kept for hooks that run always, where there are any.</summary>
    public TimeSpan RunAlwaysReserve { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a program that is to stop goes on serving while it says that it is not ready, so that no more requests are sent to it; part of
    /// <see cref="StopDeadline"/>, and below it.
    /// </summary>
    public TimeSpan DrainDelay { get; init; }

    /// <summary>
    /// How long each <see cref="IDrainable"/> may take to finish what it has, beside <see cref="DrainDelay"/>; at most half of
    /// <see cref="StopDeadline"/>.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all must have been well before a degraded program counts as running again.</summary>
    public TimeSpan MinDwell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a cancelled start or hook may take to end before it is abandoned; within the deadline.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(1);
}
