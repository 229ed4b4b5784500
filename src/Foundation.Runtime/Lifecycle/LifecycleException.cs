namespace Foundation.Lifecycle;

/// <summary>
/// Services cannot be started: the declaration is wrong, or a critical one failed and what had started was stopped again. Unhandled, it is
/// printed and the process exits with 1, or with that of a <see cref="Configuration.ConfigException"/> inside.
/// </summary>
public sealed class LifecycleException : Exception
{
    internal LifecycleException(string message, Exception? cause = null, StartReport? report = null)
        : base(message, cause)
    {
        Report = report;
        StartExit.Arm();
    }

    /// <summary>What was started and how long it took, where anything was.</summary>
    public StartReport? Report { get; }
}
