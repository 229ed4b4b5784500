namespace Foundation.Lifecycle;

/// <summary>
/// Marks a method that tells how well a managed service is: it returns <see cref="Foundation.Health"/>, or a <see cref="ValueTask{TResult}"/>
/// or <see cref="Task{TResult}"/> of it, and takes at most a <see cref="CancellationToken"/>. What it throws counts as unhealthy.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HealthCheckAttribute : Attribute
{
    /// <summary>How often it is asked. The default is <c>"10s"</c>.</summary>
    public string Every { get; init; } = "10s";

    /// <summary>How long an answer may take, below <see cref="Every"/>. The default is <c>"1s"</c>.</summary>
    public string Timeout { get; init; } = "1s";

    /// <summary>How many bad answers in a row it takes to believe them, at least 1. The default is 3.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>How many good answers in a row it takes after that, at least 1. The default is 1.</summary>
    public int SuccessThreshold { get; init; } = 1;

    /// <summary>How long after the start bad answers do not count. The default is <c>"0s"</c>.</summary>
    public string StartupGrace { get; init; } = "0s";

    /// <summary>Which probes it answers. The default is <see cref="ProbeKind.Readiness"/>.</summary>
    public ProbeKind Kind { get; init; } = ProbeKind.Readiness;
}
