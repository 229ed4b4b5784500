namespace Foundation.Lifecycle;

/// <summary>Asks a service, again and again, how well it is. Immutable.</summary>
public sealed class HealthCheck
{
    /// <summary>The name that reports show.</summary>
    public required string Name { get; init; }

    /// <summary>Asks; what it throws counts as unhealthy.</summary>
    public required Func<CancellationToken, ValueTask<Foundation.Health>> Check { get; init; }

    /// <summary>How often; checks of one period are spread over it.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may take, below <see cref="Every"/>. A later one is ignored, and meanwhile it is not asked again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many bad answers in a row it takes to believe them; at least 1.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>How many good answers in a row it takes after that; at least 1.</summary>
    public int SuccessThreshold { get; init; } = 1;

    /// <summary>How long after the start bad answers do not count.</summary>
    public TimeSpan StartupGrace { get; init; }

    /// <summary>Which probes it answers.</summary>
    public ProbeKind Kind { get; init; } = ProbeKind.Readiness;
}
