namespace Foundation.Lifecycle;

/// <summary>
/// Marks the background work of a managed service. It begins when the service has started, is cancelled when its stop begins, and is started
/// again as <see cref="ManagedServiceAttribute.Restart"/> says. The method returns <see cref="Task"/> or <see cref="ValueTask"/> and takes a
/// <see cref="CancellationToken"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunAttribute : Attribute
{
    /// <summary>The wait before the first restart; doubled for every failure that still counts. The default is <c>"200ms"</c>.</summary>
    public string Backoff { get; init; } = "200ms";

    /// <summary>The longest wait. The default is <c>"30s"</c>.</summary>
    public string MaxBackoff { get; init; } = "30s";

    /// <summary>How many failures, each worth half after every <see cref="HalfLife"/>, are borne before the program is stopped, in whole numbers. The default is 5.</summary>
    public int MaxFailures { get; init; } = 5;

    /// <summary>The time after which a failure counts half. The default is <c>"30s"</c>.</summary>
    public string HalfLife { get; init; } = "30s";
}
