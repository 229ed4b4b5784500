namespace Foundation.Roslyn.Lifecycle;

/// <summary>A method with <c>[HealthCheck]</c>.</summary>
/// <param name="Method">The method.</param>
/// <param name="Every">How often it is asked.</param>
/// <param name="Timeout">How long an answer may take.</param>
/// <param name="FailureThreshold">How many bad answers count.</param>
/// <param name="SuccessThreshold">How many good answers count after that.</param>
/// <param name="StartupGrace">How long after the start bad answers do not count.</param>
/// <param name="Probes">The probes that it answers: the number of <see cref="ProbeNames"/>.</param>
internal sealed record HealthCheckModel(
    MethodModel Method,
    DurationModel Every,
    DurationModel Timeout,
    int FailureThreshold,
    int SuccessThreshold,
    DurationModel StartupGrace,
    int Probes);

/// <summary>A method with <c>[ShutdownHook]</c>.</summary>
/// <param name="Method">The method.</param>
/// <param name="Priority">Its place: higher first.</param>
/// <param name="Timeout">How long it may take.</param>
/// <param name="RunsAlways">Whether time is kept for it.</param>
/// <param name="IsConcurrent">Whether it may run together with neighbours of its priority.</param>
/// <param name="IsCritical">Whether its failure shows in the exit code.</param>
internal sealed record HookModel(MethodModel Method, int Priority, DurationModel Timeout, bool RunsAlways, bool IsConcurrent, bool IsCritical);

/// <summary>A method with <c>[Run]</c>.</summary>
/// <param name="Method">The method.</param>
/// <param name="Backoff">The wait before the first restart.</param>
/// <param name="MaxBackoff">The longest wait.</param>
/// <param name="MaxFailures">How many failures are borne.</param>
/// <param name="HalfLife">After what time a failure counts half.</param>
internal sealed record WorkModel(MethodModel Method, DurationModel Backoff, DurationModel MaxBackoff, int MaxFailures, DurationModel HalfLife);
