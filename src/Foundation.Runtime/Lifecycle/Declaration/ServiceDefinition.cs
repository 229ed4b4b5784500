namespace Foundation.Lifecycle;

/// <summary>A part of the program that starts and stops in order. Immutable.</summary>
public sealed class ServiceDefinition
{
    /// <summary>The name by which others depend on it and reports show it; unique, compared ordinally.</summary>
    public required string Name { get; init; }

    /// <summary>What must run before this starts, and outlive it. Where one of these fails to start, this is skipped.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What starts before this and stops after it where it exists; its failure skips nothing.</summary>
    public IReadOnlyList<string> SoftDependsOn { get; init; } = [];

    /// <summary>Whether a failed start ends the start of the program. Otherwise the program runs degraded.</summary>
    public bool IsCritical { get; init; } = true;

    /// <summary>Starts the part; returns when it is of use to its dependants.</summary>
    public Func<CancellationToken, Task> Start { get; init; } = static _ => Task.CompletedTask;

    /// <summary>How long <see cref="Start"/> may take before it is cancelled.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What goes on while the part runs, or <see langword="null"/>.</summary>
    public BackgroundWork? Work { get; init; }

    /// <summary>How it is found out whether the part works.</summary>
    public IReadOnlyList<HealthCheck> Checks { get; init; } = [];

    /// <summary>
    /// Called when the part is no longer healthy, by itself or because of what it depends on. One call at a time with
    /// <see cref="OnRecovered"/>; what changes back meanwhile is not told.
    /// </summary>
    public Func<Foundation.Health, CancellationToken, Task>? OnDegraded { get; init; }

    /// <summary>Called when the part is healthy again.</summary>
    public Func<CancellationToken, Task>? OnRecovered { get; init; }

    /// <summary>What is to be done when the part stops.</summary>
    public IReadOnlyList<ShutdownHook> Hooks { get; init; } = [];

    /// <summary>Whether it stops after all others.</summary>
    internal bool IsLast { get; init; }

    /// <summary>The definition of a managed service.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public static ServiceDefinition Of<TService>(TService service)
        where TService : class, IManagedService<TService>
    {
        ArgumentNullException.ThrowIfNull(service);
        return TService.Define(service);
    }

    /// <summary>The same with other checks and hooks.</summary>
    internal ServiceDefinition With(IReadOnlyList<HealthCheck> checks, IReadOnlyList<ShutdownHook> hooks) => new()
    {
        Name = Name,
        DependsOn = DependsOn,
        SoftDependsOn = SoftDependsOn,
        IsCritical = IsCritical,
        Start = Start,
        StartTimeout = StartTimeout,
        Work = Work,
        Checks = checks,
        OnDegraded = OnDegraded,
        OnRecovered = OnRecovered,
        Hooks = hooks,
        IsLast = IsLast,
    };
}
