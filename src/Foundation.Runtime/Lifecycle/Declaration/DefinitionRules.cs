namespace Foundation.Lifecycle;

/// <summary>What a definition must fulfil before anything can start.</summary>
internal static class DefinitionRules
{
    // What a timer can wait.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <exception cref="LifecycleException">It does not, with the reason.</exception>
    public static ServiceDefinition Check(ServiceDefinition? service)
    {
        if (service is null)
        {
            throw new LifecycleException("A service definition is null.");
        }

        Require(!string.IsNullOrWhiteSpace(service.Name), "A service has no name.");
        string name = $"'{service.Name}'";
        Require(service.Start is not null, $"{name} has no start.");
        Require(AreNames(service.DependsOn) && AreNames(service.SoftDependsOn), $"{name} depends on something without a name.");
        Require(IsTimeout(service.StartTimeout), $"{name} has a start timeout of {service.StartTimeout}; it must be positive, and at most {Longest.Days} days.");
        Require(service.Checks?.All(static check => check is not null) == true, $"{name} has a health check that is null.");
        Require(service.Hooks?.All(static hook => hook is not null) == true, $"{name} has a shutdown hook that is null.");
        RequireDistinct(service.Checks!.Select(static check => check.Name), "health checks", name);
        RequireDistinct(service.Hooks!.Select(static hook => hook.Name), "shutdown hooks", name);
        foreach (HealthCheck check in service.Checks!)
        {
            Check(check, $"The health check '{check.Name}' of {name}");
        }

        foreach (ShutdownHook hook in service.Hooks!)
        {
            Check(hook, $"The shutdown hook '{hook.Name}' of {name}");
        }

        if (service.Work is { } work)
        {
            Check(work, $"The background work of {name}");
            Require(
                service.Hooks.All(static hook => hook.Name != BackgroundWork.ReportName),
                $"A shutdown hook of {name} is named '{BackgroundWork.ReportName}', as reports name its background work.");
        }

        return service;
    }

    /// <exception cref="ArgumentOutOfRangeException">A time or limit that makes no sense.</exception>
    public static void Check(LifecycleOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxStartParallelism, 1, nameof(options.MaxStartParallelism));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.StopDeadline, TimeSpan.Zero, nameof(options.StopDeadline));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.StopDeadline, Longest, nameof(options.StopDeadline));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RunAlwaysReserve, TimeSpan.Zero, nameof(options.RunAlwaysReserve));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DrainDelay, TimeSpan.Zero, nameof(options.DrainDelay));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.DrainDelay, options.StopDeadline, nameof(options.DrainDelay));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.DrainTimeout, TimeSpan.Zero, nameof(options.DrainTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinDwell, TimeSpan.Zero, nameof(options.MinDwell));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MinDwell, Longest, nameof(options.MinDwell));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Grace, TimeSpan.Zero, nameof(options.Grace));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Grace, Longest, nameof(options.Grace));
    }

    private static void Check(HealthCheck check, string name)
    {
        Require(!string.IsNullOrWhiteSpace(check.Name), $"{name} has no name.");
        Require(check.Check is not null, $"{name} has nothing to call.");
        Require(IsTimeout(check.Every), $"{name} has a period of {check.Every}; it must be positive, and at most {Longest.Days} days.");
        Require(check.Timeout > TimeSpan.Zero && check.Timeout < check.Every, $"{name} has a timeout of {check.Timeout}; it must be positive, and below its period of {check.Every}.");
        Require(check.FailureThreshold >= 1 && check.SuccessThreshold >= 1, $"{name} has a threshold below 1.");
        Require(check.StartupGrace >= TimeSpan.Zero, $"{name} has a negative startup grace.");
    }

    private static void Check(ShutdownHook hook, string name)
    {
        Require(!string.IsNullOrWhiteSpace(hook.Name), $"{name} has no name.");
        Require(hook.Run is not null, $"{name} has nothing to call.");
        Require(IsTimeout(hook.Timeout), $"{name} has a timeout of {hook.Timeout}; it must be positive, and at most {Longest.Days} days.");
    }

    private static void Check(BackgroundWork work, string name)
    {
        Require(work.Run is not null, $"{name} has nothing to call.");
        Require(Enum.IsDefined(work.Restart), $"{name} has an unknown restart policy.");
        Require(IsTimeout(work.Backoff), $"{name} has a backoff of {work.Backoff}; it must be positive, and at most {Longest.Days} days.");
        Require(work.MaxBackoff >= work.Backoff && work.MaxBackoff <= Longest / 2, $"{name} has a longest backoff of {work.MaxBackoff}; it must be at least {work.Backoff}, and at most {Longest.Days / 2} days.");
        Require(work.MaxFailures >= 1, $"{name} bears {work.MaxFailures} failures; it must be at least 1.");
        Require(work.HalfLife > TimeSpan.Zero, $"{name} has a half-life of {work.HalfLife}; it must be positive.");
    }

    private static void RequireDistinct(IEnumerable<string> names, string what, string service)
    {
        string? twice = names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static group => group.Skip(1).Any())?.Key;
        Require(twice is null, $"Two {what} of {service} are named '{twice}'; names are unique.");
    }

    private static bool AreNames(IReadOnlyList<string>? names) => names?.All(static name => !string.IsNullOrWhiteSpace(name)) == true;

    private static bool IsTimeout(TimeSpan timeout) => timeout > TimeSpan.Zero && timeout <= Longest;

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new LifecycleException(otherwise);
        }
    }
}
