using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>How services depend on each other.</summary>
public enum Shape
{
    /// <summary>Each on the one before it.</summary>
    Chain,

    /// <summary>The last on all others, and these on the first.</summary>
    Diamond,
}

/// <summary>Programs of services that do nothing when they start and stop.</summary>
internal static class Programs
{
    public static ServiceLifecycle OfFoundation(int services, Shape shape) => new(Enumerable.Range(0, services).Select(index => new ServiceDefinition
    {
        Name = $"{index}",
        DependsOn = DependenciesOf(index, services, shape),
        Start = static _ => Task.CompletedTask,
        Hooks = [new ShutdownHook { Name = "stop", Run = static (_, _) => Task.CompletedTask }],
    }));

    /// <summary>A host, which knows no dependencies: it starts in the order of registration.</summary>
    public static IHost OfHosting(int services)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        for (int i = 0; i < services; i++)
        {
            builder.Services.AddSingleton<IHostedService>(new NoService());
        }

        return builder.Build();
    }

    private static string[] DependenciesOf(int index, int services, Shape shape) => (index, shape) switch
    {
        (0, _) => [],
        (_, Shape.Chain) => [$"{index - 1}"],
        _ when index == services - 1 => [.. Enumerable.Range(1, Math.Max(services - 2, 0)).Select(static middle => $"{middle}")],
        _ => ["0"],
    };

    private sealed class NoService : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
