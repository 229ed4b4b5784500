using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>What Microsoft.Extensions.Hosting and HealthChecks make of misbehaving code.</summary>
internal static class HostingCases
{
    public static async Task<string> HookIgnoresItsToken()
    {
        using IHost host = Build(Cases.Deadline, new Service(stop: static _ => Task.Delay(Cases.Hang, CancellationToken.None)));
        await host.StartAsync().ConfigureAwait(false);
        return await Cases.Describe(async () =>
        {
            await host.StopAsync().ConfigureAwait(false);
            return "no error";
        }).ConfigureAwait(false);
    }

    public static async Task<string> CheckIgnoresItsToken()
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddHealthChecks().AddAsyncCheck("ping", static async () =>
        {
            await Task.Delay(Cases.Hang, CancellationToken.None).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }, timeout: Cases.Deadline);
        await using ServiceProvider provider = services.BuildServiceProvider();
        return await Cases.Describe(async () =>
            $"{(await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync().ConfigureAwait(false)).Status}".ToLowerInvariant()).ConfigureAwait(false);
    }

    public static async Task<string> StartFailsAfterAnother()
    {
        bool isStopped = false;
        using IHost host = Build(
            Cases.Deadline,
            new Service(stop: _ =>
            {
                isStopped = true;
                return Task.CompletedTask;
            }),
            new Service(start: static _ => throw new InvalidOperationException("no port")));
        try
        {
            await host.StartAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            return $"\"{exception.Message}\"; what had started was {(isStopped ? "stopped" : "left running")}";
        }

        throw new InvalidOperationException("The host started.");
    }

    public static async Task<string> TenHooks()
    {
        using IHost host = Build(TimeSpan.FromSeconds(30), [.. Enumerable.Range(0, 10).Select(static _ => new Service(stop: static token => Task.Delay(Cases.HookTime, token)))]);
        await host.StartAsync().ConfigureAwait(false);
        return await Cases.Describe(async () =>
        {
            await host.StopAsync().ConfigureAwait(false);
            return "no error";
        }).ConfigureAwait(false);
    }

    private static IHost Build(TimeSpan deadline, params Service[] services)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = deadline);
        Array.ForEach(services, service => builder.Services.AddSingleton<IHostedService>(service));
        return builder.Build();
    }

    private sealed class Service(Func<CancellationToken, Task>? start = null, Func<CancellationToken, Task>? stop = null) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => start?.Invoke(cancellationToken) ?? Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => stop?.Invoke(cancellationToken) ?? Task.CompletedTask;
    }
}
