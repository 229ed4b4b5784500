namespace Foundation.Lifecycle;

/// <summary>What a shutdown hook knows of the stop. Thread-safe.</summary>
public sealed class ShutdownContext
{
    private readonly Func<TimeSpan> _remaining;
    private readonly Func<TimeSpan, TimeSpan> _extend;

    internal ShutdownContext(string reason, Func<TimeSpan> remaining, Func<TimeSpan, TimeSpan> extend)
    {
        Reason = reason;
        _remaining = remaining;
        _extend = extend;
    }

    /// <summary>Why the program, or a part of it, stops: the first reason that was given.</summary>
    public string Reason { get; }

    /// <summary>How long until hooks of this kind are abandoned; never negative.</summary>
    public TimeSpan Remaining => _remaining();

    /// <summary>
    /// Extends the timeout of the hook, at most to what the deadline of the stop leaves for hooks of this kind. A service manager that started
    /// the program, such as systemd, is told that the stop may take until its deadline.
    /// </summary>
    /// <param name="time">How much more than the timeout, and what was granted before.</param>
    /// <returns>What was granted: less than was asked for where the deadline comes first, and zero where the hook has ended or was cancelled.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan RequestMoreTime(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return _extend(time);
    }
}
