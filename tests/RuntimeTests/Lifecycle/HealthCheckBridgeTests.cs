using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using KnownStatus = Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>What a program's health checks show of managed services, over the real health check service.</summary>
public sealed class HealthCheckBridgeTests
{
    [Fact]
    public async Task Checks__when_services_answer_probes__then_each_has_its_names_and_tags()
    {
        await using ServiceProvider provider = Services();

        HealthReport report = await Ask(provider, _ => true);

        Assert.Equal(
            ["program.live [live]", "program.ready [ready]", "program.startup [startup]", "db []", "db.live [live]", "db.ready [ready]", "web []", "web.startup [startup]"],
            report.Entries.OrderBy(static entry => entry.Key.StartsWith("program", StringComparison.Ordinal) ? 0 : 1).ThenBy(static entry => entry.Key, StringComparer.Ordinal)
                .Select(static entry => $"{entry.Key} [{string.Join(' ', entry.Value.Tags)}]"));
    }

    [Fact]
    public async Task Checks__when_the_program_has_not_started__then_it_is_alive_and_not_ready()
    {
        await using ServiceProvider provider = Services();

        Assert.Equal(KnownStatus.Unhealthy, (await Ask(provider, static tags => tags.Contains("ready"))).Status);
        Assert.Equal(KnownStatus.Healthy, (await Ask(provider, static tags => tags.Contains("live"))).Status);
    }

    [Fact]
    public async Task Checks__when_readiness_fails__then_the_cause_is_named_and_liveness_does_not_fail()
    {
        Foundation.Health readiness = Foundation.Health.Healthy;
        await using ServiceProvider provider = Services(() => readiness);
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(KnownStatus.Healthy, (await Ask(provider, _ => true)).Status);

        readiness = Foundation.Health.Unhealthy("no space") with { Data = new Dictionary<string, object?> { ["free"] = 0 } };
        await lifecycle.CheckHealthAsync(TestContext.Current.CancellationToken);
        HealthReport report = await Ask(provider, _ => true);

        Assert.Equal(
            ["db Unhealthy", "db.live Degraded", "db.ready Unhealthy", "program.live Degraded", "program.ready Unhealthy", "program.startup Degraded", "web Unhealthy", "web.startup Degraded"],
            report.Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => $"{entry.Key} {entry.Value.Status}"));
        Assert.Equal("unhealthy: no space", report.Entries["db"].Description);
        Assert.Equal(("no space", "db", 0), (report.Entries["db"].Data["reason"], report.Entries["db"].Data["cause"], report.Entries["db"].Data["free"]));
        Assert.Equal("db", report.Entries["web"].Data["cause"]);
    }

    [Fact]
    public async Task Checks__when_the_program_stops__then_it_is_not_ready_any_more()
    {
        await using ServiceProvider provider = Services();
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);

        await lifecycle.StopAsync("test");

        Assert.Equal(KnownStatus.Unhealthy, (await Ask(provider, static tags => tags.Contains("ready"))).Entries["program.ready"].Status);
    }

    private static Task<HealthReport> Ask(ServiceProvider provider, Func<ISet<string>, bool> tags) =>
        provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => tags(check.Tags), TestContext.Current.CancellationToken);

    private static ServiceProvider Services(Func<Foundation.Health>? readiness = null)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddHealthChecks();
        services.AddOptions<HealthCheckServiceOptions>().Configure<ServiceLifecycle>(static (options, lifecycle) => lifecycle.AddHealthChecksTo(options.Registrations));
        FoundationBuilder.For(services)
            .AddManagedService(_ => new ServiceDefinition
            {
                Name = "db",
                Checks =
                [
                    Check("ping", ProbeKind.Readiness, readiness ?? (static () => Foundation.Health.Healthy)),
                    Check("beat", ProbeKind.Liveness, static () => Foundation.Health.Healthy),
                ],
            })
            .AddManagedService(static _ => new ServiceDefinition { Name = "web", DependsOn = ["db"], Checks = [Check("warm", ProbeKind.Startup, static () => Foundation.Health.Healthy)] });
        return services.BuildServiceProvider();
    }

    private static HealthCheck Check(string name, ProbeKind kind, Func<Foundation.Health> read) => new()
    {
        Name = name,
        Kind = kind,
        FailureThreshold = 1,
        Every = TimeSpan.FromHours(1),
        Check = _ => ValueTask.FromResult(read()),
    };
}
