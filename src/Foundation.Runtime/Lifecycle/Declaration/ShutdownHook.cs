namespace Foundation.Lifecycle;

/// <summary>Something to be done when a service stops. Immutable.</summary>
public sealed class ShutdownHook
{
    /// <summary>The name that reports show.</summary>
    public required string Name { get; init; }

    /// <summary>Does it.</summary>
    public required Func<ShutdownContext, CancellationToken, Task> Run { get; init; }

    /// <summary>Hooks of one service run by priority, higher first; of equal priority by name, in ordinal order.</summary>
    public int Priority { get; init; }

    /// <summary>How long it may take before it is cancelled; the deadline of the whole stop may come first.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether time is kept for it however long the other hooks take.</summary>
    public bool RunsAlways { get; init; }

    /// <summary>Whether it may run together with neighbours of the same priority that say so too.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary>Whether its failure makes the exit code of the program non-zero.</summary>
    public bool IsCritical { get; init; } = true;
}
