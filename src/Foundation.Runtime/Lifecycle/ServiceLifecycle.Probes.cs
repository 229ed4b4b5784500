using Microsoft.Extensions.Diagnostics.HealthChecks;
using KnownStatus = Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus;

namespace Foundation.Lifecycle;

// What is known of health, in the words of Microsoft's health checks.
public sealed partial class ServiceLifecycle
{
    /// <summary>The services as they are declared by now.</summary>
    internal IEnumerable<ServiceDefinition> Services
    {
        get
        {
            Declare();
            return _table.Graph.Definitions;
        }
    }

    /// <summary>How a probe of the program is answered.</summary>
    internal HealthCheckResult ProgramHealth(ProbeKind probe)
    {
        LifecycleChange state = State;
        KnownStatus status = !IsWell(probe) ? KnownStatus.Unhealthy : state.Stage == LifecycleStage.Degraded ? KnownStatus.Degraded : KnownStatus.Healthy;
        return new HealthCheckResult(status, $"the program is {state}", exception: null, Data(Health.Reason, cause: null, Health.Data));
    }

    /// <summary>How well a service is with what it depends on, or whether a probe fails because of its own checks.</summary>
    internal HealthCheckResult ServiceHealth(string name, ProbeKind? probe)
    {
        HealthView view = _monitor.View;
        int index = Find(name).Index;
        Foundation.Health health = view.Effective[index];
        KnownStatus status = health.Status switch
        {
            HealthStatus.Healthy => KnownStatus.Healthy,
            HealthStatus.Unhealthy when probe is not { } kind || view.FailedBy[index].HasFlag(kind) => KnownStatus.Unhealthy,
            _ => KnownStatus.Degraded,
        };
        string? cause = health.Status == HealthStatus.Healthy ? null : view.Causes[index].Name;
        return new HealthCheckResult(status, health.ToString(), exception: null, Data(health.Reason, cause, health.Data));
    }

    private static Dictionary<string, object> Data(string? reason, string? cause, IReadOnlyDictionary<string, object?>? figures)
    {
        Dictionary<string, object> data = [];
        try
        {
            foreach ((string name, object? value) in figures ?? new Dictionary<string, object?>())
            {
                data[name] = value ?? "";
            }
        }
#pragma warning disable CA1031 // Somebody's collection, which may change while it is read: a probe must not fail because of that.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            data["unread"] = ExceptionMessage.Of(exception);
        }

        if (reason is not null)
        {
            data["reason"] = reason;
        }

        if (cause is not null)
        {
            data["cause"] = cause;
        }

        return data;
    }
}
