namespace Foundation.Lifecycle;

/// <summary>A hook, or the end of background work, that a stop waits for. Guarded by its run.</summary>
/// <param name="hook">The hook, or null for the work.</param>
/// <param name="beganAt">When it was called, or the work cancelled.</param>
internal sealed class StoppingCall(ShutdownHook? hook, long beganAt)
{
    public ShutdownHook? Hook => hook;

    public long BeganAt => beganAt;

    /// <summary>Whether its time is up because of the deadline of the stop, before its own timeout.</summary>
    public bool IsDeadlineFirst { get; set; }

    public BoundedCall? Call { get; set; }

    /// <summary>What cancels it where the deadline has come nearer since it began.</summary>
    public ITimer? Cut { get; set; }
}
