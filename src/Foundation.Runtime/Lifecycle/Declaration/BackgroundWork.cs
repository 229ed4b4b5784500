namespace Foundation.Lifecycle;

/// <summary>Work that goes on while a service runs, and what happens when it ends. Immutable.</summary>
public sealed class BackgroundWork
{
    /// <summary>What reports call it, where they call a hook by its name.</summary>
    internal const string ReportName = "run";

    /// <summary>Does it until it is cancelled, when the stop of its service begins.</summary>
    public required Func<CancellationToken, Task> Run { get; init; }

    /// <summary>When it is started again.</summary>
    public RestartPolicy Restart { get; init; }

    /// <summary>The wait before the first restart; doubled for every failure that still counts, and spread by up to a fifth.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest wait, before it is spread.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many failures, each worth half after every <see cref="HalfLife"/>, are borne before the program is stopped, in whole numbers; at least 1.</summary>
    public int MaxFailures { get; init; } = 5;

    /// <summary>The time after which a failure counts half.</summary>
    public TimeSpan HalfLife { get; init; } = TimeSpan.FromSeconds(30);
}
