using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class HostingTests
{
    [Fact]
    public async Task Host__when_it_has_hosted_services_of_its_own__then_they_start_first_and_stop_last()
    {
        List<string> log = [];
        HostApplicationBuilder builder = Builder();
        FoundationBuilder.For(builder.Services).AddManagedService(_ => Service("db", log)).AddManagedService(_ => Service("web", log, "db"));
        builder.Services.AddHostedService(_ => new Foreign(log));
        using IHost host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(LifecycleStage.Running, host.Services.GetRequiredService<ServiceLifecycle>().State.Stage);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["+foreign", "+db", "+web", "-web", "-db", "-foreign"], log);
    }

    [Fact]
    public async Task Host__when_a_critical_service_fails__then_its_start_fails_with_the_cause()
    {
        List<string> log = [];
        HostApplicationBuilder builder = Builder();
        FoundationBuilder.For(builder.Services)
            .AddManagedService(_ => Service("db", log))
            .AddManagedService(static _ => new ServiceDefinition { Name = "web", DependsOn = ["db"], Start = static _ => throw new FormatException("no port") });
        using IHost host = builder.Build();

        LifecycleException exception = await Assert.ThrowsAsync<LifecycleException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.IsType<FormatException>(exception.InnerException);
        Assert.Equal(["+db", "-db"], log);
    }

    [Fact]
    public async Task Host__when_background_work_fails_for_good__then_the_host_stops_with_an_exit_code()
    {
        HostApplicationBuilder builder = Builder();
        FoundationBuilder.For(builder.Services).AddManagedService(static _ => new ServiceDefinition
        {
            Name = "orders",
            Work = new BackgroundWork { Run = static _ => throw new FormatException("no good"), Restart = RestartPolicy.Never },
        });
        using IHost host = builder.Build();
        TaskCompletionSource stopping = new();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        try
        {
            // The work may fail before or after the start has ended.
            await Task.WhenAny(host.StartAsync(TestContext.Current.CancellationToken));
            await stopping.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            await host.StopAsync(TestContext.Current.CancellationToken);

            Assert.StartsWith("stopped: orders cannot go on: run failed after ", (await host.Services.GetRequiredService<ServiceLifecycle>().StopAsync("test")).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    [Fact]
    public async Task Source__when_a_part_knows_how_well_it_is__then_it_is_a_service_of_its_name()
    {
        FakeTimeProvider time = new();
        Source source = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(time).AddSingleton<IHealthSource>(source);
        FoundationBuilder.For(services).AddManagedService(static _ => new ServiceDefinition { Name = "db" });
        await using ServiceProvider provider = services.BuildServiceProvider();
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);

        source.Health = Health.Degraded("a reload was rejected");
        await using IAsyncEnumerator<LifecycleChange> changes = lifecycle.ReadChangesAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await changes.MoveNextAsync());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await changes.MoveNextAsync());

        Assert.Equal(LifecycleStage.Degraded, changes.Current.Stage);
        Assert.Equal("degraded: a reload was rejected", lifecycle.GetHealth("config").ToString());
        Assert.True(lifecycle.IsWell(ProbeKind.Readiness));
    }

    private static HostApplicationBuilder Builder()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        return builder;
    }

    private static ServiceDefinition Service(string name, List<string> log, params string[] dependencies) => new()
    {
        Name = name,
        DependsOn = dependencies,
        Start = _ => Note($"+{name}", log),
        Hooks = [new ShutdownHook { Name = "close", Run = (_, _) => Note($"-{name}", log) }],
    };

    private static Task Note(string what, List<string> log)
    {
        log.Add(what);
        return Task.CompletedTask;
    }

    private sealed class Foreign(List<string> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Note("+foreign", log);

        public Task StopAsync(CancellationToken cancellationToken) => Note("-foreign", log);
    }

    private sealed class Source : IHealthSource
    {
        public string Name => "config";

        public Health Health { get; set; }
    }
}
