namespace Foundation.Lifecycle;

/// <summary>
/// Marks a method that is called when a managed service stops: it returns nothing, <see cref="Task"/> or <see cref="ValueTask"/>, and takes at
/// most a <see cref="ShutdownContext"/> and a <see cref="CancellationToken"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShutdownHookAttribute : Attribute
{
    /// <summary>Hooks of one service run by priority, higher first; of equal priority by name, in ordinal order. The default is 0.</summary>
    public int Priority { get; init; }

    /// <summary>How long it may take before it is cancelled; the deadline of the whole stop may come first. The default is <c>"5s"</c>.</summary>
    public string Timeout { get; init; } = "5s";

    /// <summary>Whether time is kept for it however long the other hooks take.</summary>
    public bool RunAlways { get; init; }

    /// <summary>Whether it may run together with neighbours of the same priority that say so too.</summary>
    public bool Concurrent { get; init; }

    /// <summary>Whether its failure makes the exit code of the program non-zero. The default is <see langword="true"/>.</summary>
    public bool Critical { get; init; } = true;
}
