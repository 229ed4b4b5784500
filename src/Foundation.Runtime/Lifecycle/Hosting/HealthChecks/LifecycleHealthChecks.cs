using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Foundation.Lifecycle;

/// <summary>Shows the health of managed services to what asks <see cref="IHealthCheck"/>s, such as the probes of ASP.NET Core.</summary>
public static class LifecycleHealthChecks
{
    private static readonly (ProbeKind Probe, string Tag)[] Probes =
        [(ProbeKind.Readiness, "ready"), (ProbeKind.Liveness, "live"), (ProbeKind.Startup, "startup")];

    /// <summary>
    /// Adds a check of each service under its name, one more as <c>{service}.ready</c> for each probe that the service's checks answer, and one as
    /// <c>program.ready</c> for each probe of the program. Those of probes have the tag <c>ready</c>, <c>live</c> or <c>startup</c>. Nothing is asked
    /// when they are called: they read what is known, with the reason and the service that causes it as <c>reason</c> and <c>cause</c>.
    /// </summary>
    /// <param name="lifecycle">The services.</param>
    /// <param name="registrations">Receives the checks, as <c>HealthCheckServiceOptions.Registrations</c>.</param>
    public static void AddHealthChecksTo(this ServiceLifecycle lifecycle, ICollection<HealthCheckRegistration> registrations)
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(registrations);
        foreach ((ProbeKind probe, string tag) in Probes)
        {
            Add($"program.{tag}", () => lifecycle.ProgramHealth(probe), tag);
        }

        foreach (ServiceDefinition service in lifecycle.Services)
        {
            string name = service.Name;
            Add(name, () => lifecycle.ServiceHealth(name, probe: null));
            foreach ((ProbeKind probe, string tag) in Probes)
            {
                if (service.Checks.Any(check => check.Kind.HasFlag(probe)))
                {
                    Add($"{name}.{tag}", () => lifecycle.ServiceHealth(name, probe), tag);
                }
            }
        }

        void Add(string name, Func<HealthCheckResult> read, params string[] tags) =>
            registrations.Add(new HealthCheckRegistration(name, new CachedCheck(read), failureStatus: null, tags));
    }

    private sealed class CachedCheck(Func<HealthCheckResult> read) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            HealthCheckResult result = read();

            // What counts as failure is up to the registration.
            return Task.FromResult(result.Status != Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy ? result
                : new HealthCheckResult(context.Registration.FailureStatus, result.Description, result.Exception, result.Data));
        }
    }
}
