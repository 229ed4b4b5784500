using BenchmarkDotNet.Attributes;
using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>Ten checks that answer at once are asked, and their answers become one.</summary>
public class AskTenChecks
{
    private const int Checks = 10;

    private HealthCheckService _microsoft = null!;
    private ServiceLifecycle _foundation = null!;
    private int _asked;

    [GlobalSetup]
    public async Task Setup()
    {
        ServiceCollection services = new();
        services.AddLogging();
        IHealthChecksBuilder builder = services.AddHealthChecks();
        for (int i = 0; i < Checks; i++)
        {
            builder.AddCheck($"{i}", () =>
            {
                _asked++;
                return HealthCheckResult.Healthy();
            });
        }

        _microsoft = services.BuildServiceProvider().GetRequiredService<HealthCheckService>();
        _foundation = new ServiceLifecycle(Enumerable.Range(0, Checks).Select(index => new ServiceDefinition
        {
            Name = $"{index}",
            Checks = [new global::Foundation.Lifecycle.HealthCheck { Name = "ping", Check = Ping, Every = TimeSpan.FromHours(1) }],
        }));
        await _foundation.StartAsync().ConfigureAwait(false);

        Expect.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, (await HealthChecks().ConfigureAwait(false)).Status);
        Expect.Equal(Checks, _asked);
        Expect.Equal(global::Foundation.HealthStatus.Healthy, (await Foundation().ConfigureAwait(false)).Status);
        Expect.Equal(2 * Checks, _asked);
    }

    [Benchmark(Baseline = true)]
    public Task<HealthReport> HealthChecks() => _microsoft.CheckHealthAsync();

    [Benchmark]
    public ValueTask<Health> Foundation() => _foundation.CheckHealthAsync();

    private ValueTask<Health> Ping(CancellationToken cancellationToken)
    {
        _asked++;
        return ValueTask.FromResult(Health.Healthy);
    }
}
