namespace Foundation.Roslyn.Lifecycle;

/// <summary>What holds where an attribute says nothing: the defaults of the runtime's types, which generated code leaves out.</summary>
internal static class LifecycleDefaults
{
    public const long StartTimeout = 30 * TimeSpan.TicksPerSecond;

    public const long Every = 10 * TimeSpan.TicksPerSecond;
    public const long CheckTimeout = TimeSpan.TicksPerSecond;
    public const int FailureThreshold = 3;
    public const int SuccessThreshold = 1;
    public const long StartupGrace = 0;
    public const int Probes = 1;

    public const long HookTimeout = 5 * TimeSpan.TicksPerSecond;

    public const long Backoff = 200 * TimeSpan.TicksPerMillisecond;
    public const long MaxBackoff = 30 * TimeSpan.TicksPerSecond;
    public const int MaxFailures = 5;
    public const long HalfLife = 30 * TimeSpan.TicksPerSecond;

    public const long StopDeadline = 25 * TimeSpan.TicksPerSecond;
    public const long RunAlwaysReserve = 5 * TimeSpan.TicksPerSecond;
    public const long DrainDelay = 0;
    public const long DrainTimeout = 10 * TimeSpan.TicksPerSecond;
    public const long MinDwell = 5 * TimeSpan.TicksPerSecond;
    public const long Grace = TimeSpan.TicksPerSecond;
    public const int MaxStartParallelism = 0;
}
