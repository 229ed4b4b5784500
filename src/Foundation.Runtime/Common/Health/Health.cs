namespace Foundation;

/// <summary>How well a part of the program is.</summary>
public enum HealthStatus
{
    /// <summary>It does what it should.</summary>
    Healthy,

    /// <summary>It works, with less than it should have.</summary>
    Degraded,

    /// <summary>It does not work.</summary>
    Unhealthy,
}

/// <summary>How well a part of the program is, and why. Immutable; the default is healthy.</summary>
/// <param name="Status">How well.</param>
/// <param name="Reason">Why it is not healthy, for an operator; never a secret.</param>
public readonly record struct Health(HealthStatus Status, string? Reason = null)
{
    /// <summary>How well. What is none of the values counts as unhealthy.</summary>
    public HealthStatus Status { get; init => field = Known(value); } = Known(Status);

    /// <summary>Figures that belong to it, such as the length of a queue, or <see langword="null"/>. They take no part in equality.</summary>
    public IReadOnlyDictionary<string, object?>? Data { get; init; }

    /// <summary>It does what it should.</summary>
    public static Health Healthy => default;

    /// <summary>It works, with less than it should have.</summary>
    public static Health Degraded(string reason) => new(HealthStatus.Degraded, reason);

    /// <summary>It does not work.</summary>
    public static Health Unhealthy(string reason) => new(HealthStatus.Unhealthy, reason);

    /// <summary>Whether status and reason are the same.</summary>
    public bool Equals(Health other) => Status == other.Status && string.Equals(Reason, other.Reason, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, Reason);

    /// <summary>The status in lower case, with the reason after a colon.</summary>
    public override string ToString()
    {
        string status = Status switch
        {
            HealthStatus.Healthy => "healthy",
            HealthStatus.Degraded => "degraded",
            _ => "unhealthy",
        };
        return Reason is null ? status : $"{status}: {Reason}";
    }

    private static HealthStatus Known(HealthStatus status) => status is HealthStatus.Healthy or HealthStatus.Degraded ? status : HealthStatus.Unhealthy;
}
