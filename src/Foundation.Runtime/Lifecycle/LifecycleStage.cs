namespace Foundation.Lifecycle;

/// <summary>How far a program has come.</summary>
public enum LifecycleStage
{
    /// <summary>Nothing has been started.</summary>
    Created,

    /// <summary>Services are being started.</summary>
    Starting,

    /// <summary>All services run.</summary>
    Running,

    /// <summary>The program runs with less than it should have.</summary>
    Degraded,

    /// <summary>Services are being stopped.</summary>
    Stopping,

    /// <summary>Everything has been stopped, or never started.</summary>
    Stopped,
}
