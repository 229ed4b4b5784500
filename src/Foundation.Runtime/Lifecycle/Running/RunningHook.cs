namespace Foundation.Lifecycle;

/// <summary>A shutdown hook that is running. Guarded by its stop.</summary>
internal sealed class RunningHook(StoppingService service, ShutdownHook hook, TimeSpan began)
{
    public StoppingService Service => service;

    public ShutdownHook Hook => hook;

    /// <summary>When it was called, from the beginning of the stop.</summary>
    public TimeSpan Began => began;

    public BoundedCall? Call { get; set; }

    /// <summary>Whether its time is up because of the deadline of the stop, before its own timeout.</summary>
    public bool IsDeadlineFirst { get; set; }
}
