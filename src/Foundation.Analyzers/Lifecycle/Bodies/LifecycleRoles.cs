namespace Foundation.Analyzers.Lifecycle;

/// <summary>When the lifecycle calls a method.</summary>
[Flags]
internal enum LifecycleRoles
{
    /// <summary>It does not call it.</summary>
    None = 0,

    /// <summary><c>[OnStart]</c>.</summary>
    Start = 1,

    /// <summary><c>[Run]</c>.</summary>
    Work = 2,

    /// <summary><c>[HealthCheck]</c>.</summary>
    Check = 4,

    /// <summary><c>[ShutdownHook]</c>.</summary>
    Shutdown = 8,

    /// <summary><c>[OnDegraded]</c> and <c>[OnRecovered]</c>.</summary>
    Announcement = 16,

    /// <summary>Those that have a time within which they must end, and are cancelled after it.</summary>
    Cancelled = Start | Work | Check | Shutdown,
}
