namespace Foundation.Lifecycle;

/// <summary>What a service does.</summary>
internal enum ServiceState
{
    /// <summary>It waits to be started, for the first time or again.</summary>
    Waiting,

    /// <summary>It is being started.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is being stopped.</summary>
    Stopping,

    /// <summary>It has been stopped for good.</summary>
    Stopped,

    /// <summary>It did not start, and is not tried again.</summary>
    Failed,
}
