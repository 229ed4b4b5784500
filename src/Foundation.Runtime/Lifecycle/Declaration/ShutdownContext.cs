namespace Foundation.Lifecycle;

/// <summary>What a shutdown hook knows of the stop. Thread-safe.</summary>
public sealed class ShutdownContext
{
    private readonly Func<TimeSpan> _remaining;

    internal ShutdownContext(string reason, Func<TimeSpan> remaining)
    {
        Reason = reason;
        _remaining = remaining;
    }

    /// <summary>Why the program stops: the first reason that was given.</summary>
    public string Reason { get; }

    /// <summary>How long until hooks of this kind are abandoned; never negative.</summary>
    public TimeSpan Remaining => _remaining();
}
