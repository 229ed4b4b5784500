namespace Foundation.Lifecycle;

/// <summary>
/// Declares a partial class as a service that starts after what it depends on and stops before it. Its definition, its registration as a
/// singleton and its place in the program's start and stop are generated.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ManagedServiceAttribute : Attribute
{
    /// <summary>The name in reports and logs, unique in the program; the default is the name of the class.</summary>
    public string? Name { get; init; }

    /// <summary>What must run before this starts, and outlive it: managed services, or hosted services of the host. Where one fails, this is skipped.</summary>
    public Type[] DependsOn { get; init; } = [];

    /// <summary>What starts before this and stops after it where it exists; its failure degrades this and skips nothing.</summary>
    public Type[] SoftDependsOn { get; init; } = [];

    /// <summary>How long the start may take before it is cancelled: a duration such as <c>"10s"</c>. The default is <c>"30s"</c>.</summary>
    public string StartTimeout { get; init; } = "30s";

    /// <summary>Whether a failed start ends the start of the program; otherwise the program runs degraded. The default is <see langword="true"/>.</summary>
    public bool Critical { get; init; } = true;

    /// <summary>When work marked <see cref="RunAttribute"/> is started again. The default is <see cref="RestartPolicy.OnFailure"/>.</summary>
    public RestartPolicy Restart { get; init; } = RestartPolicy.OnFailure;
}
