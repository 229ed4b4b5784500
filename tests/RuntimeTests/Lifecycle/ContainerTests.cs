using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Services that the container makes, in every way in which it can go wrong.</summary>
public sealed class ContainerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Service__when_it_needs_the_lifecycle__then_it_gets_the_one_that_starts_it(bool isNeededFirst)
    {
        await using ServiceProvider provider = Provider(static services => services.AddSingleton<IDrainable, Gate>(), static builder => builder.AddManagedService<Worker>());
        Worker? first = isNeededFirst ? provider.GetRequiredService<Worker>() : null;
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);
        Worker worker = provider.GetRequiredService<Worker>();

        Assert.Same(first ?? worker, worker);
        Assert.Same(lifecycle, worker.Lifecycle);
        Assert.Equal("worker is done", (await worker.Stopped.Task).Reason);
        Assert.Equal("gate", Assert.Single((await lifecycle.StopAsync("later")).Hooks, static hook => hook.Hook == "drain").Service);
    }

    [Fact]
    public async Task Service__when_its_constructor_uses_the_lifecycle__then_that_is_refused()
    {
        await using ServiceProvider provider = Provider(static _ => { }, static builder => builder.AddManagedService<Hasty>());
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();

        LifecycleException exception = await Assert.ThrowsAsync<LifecycleException>(() => lifecycle.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "'Foundation.RuntimeTests.Lifecycle.ContainerTests+Hasty' could not be made: A service uses the lifecycle while the services are being made. Keep it in the constructor, and use it from the start on.",
            exception.Message);
    }

    [Fact]
    public async Task Container__when_it_is_disposed_of_before_the_stop__then_services_are_watched_no_longer_when_they_are()
    {
        Worker worker;
        await using (ServiceProvider provider = Provider(static _ => { }, static builder => builder.AddManagedService<Worker>()))
        {
            worker = provider.GetRequiredService<Worker>();
            _ = provider.GetRequiredService<ServiceLifecycle>().GetHealth("worker");
        }

        Assert.IsType<InvalidOperationException>(worker.LateUse);
    }

    [Fact]
    public async Task Service__when_its_constructor_fails__then_it_is_named_and_can_be_made_again()
    {
        await using ServiceProvider provider = Provider(static _ => { }, static builder => builder.AddManagedService<Broken>());
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();

        for (int i = 0; i < 2; i++)
        {
            LifecycleException exception = await Assert.ThrowsAsync<LifecycleException>(() => lifecycle.StartAsync(TestContext.Current.CancellationToken));
            Assert.Equal("'Foundation.RuntimeTests.Lifecycle.ContainerTests+Broken' could not be made: no licence", exception.Message);
            Assert.IsType<FormatException>(exception.InnerException);
        }
    }

    [Theory]
    [InlineData(ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Transient)]
    public async Task Service__when_it_is_registered_as_no_singleton__then_that_is_refused(ServiceLifetime lifetime)
    {
        await using ServiceProvider provider = Provider(
            services => services.Add(new ServiceDescriptor(typeof(Plain), typeof(Plain), lifetime)), static builder => builder.AddManagedService<Plain>());
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();

        LifecycleException exception = await Assert.ThrowsAsync<LifecycleException>(() => lifecycle.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            $"'Foundation.RuntimeTests.Lifecycle.ContainerTests+Plain' is registered as {lifetime.ToString().ToLowerInvariant()}: a managed service is one object that starts and stops once. Register it as a singleton.",
            exception.Message);
    }

    [Fact]
    public async Task Host__when_a_service_is_declared_wrongly__then_that_is_refused_before_its_own_services_start()
    {
        List<string> log = [];
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddHostedService(_ => new Foreign(() => log.Add("foreign")));
        FoundationBuilder.For(builder.Services).AddManagedService(static _ => new ServiceDefinition { Name = "a", DependsOn = ["a"] });
        using IHost host = builder.Build();

        await Assert.ThrowsAsync<LifecycleException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Empty(log);
    }

    [Fact]
    public async Task Host__when_a_signal_comes_while_its_own_services_start__then_the_start_was_interrupted()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddHostedService(static services => new Foreign(() =>
        {
            services.GetRequiredService<ServiceLifecycle>().BeginStop("SIGTERM");
            services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }));
        FoundationBuilder.For(builder.Services).AddManagedService<Plain>();
        using IHost host = builder.Build();

        StartInterruptedException exception = await Assert.ThrowsAsync<StartInterruptedException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("The start was interrupted: SIGTERM.", 0), (exception.Message, exception.ExitCode));
        Assert.Empty(host.Services.GetRequiredService<Plain>().Log);
    }

    [Fact]
    public async Task Run__when_the_stop_came_first__then_nothing_starts_and_it_ends_with_its_code()
    {
        await using ServiceProvider provider = Provider(static _ => { }, static builder => builder.AddManagedService<Plain>());
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();
        await lifecycle.StopAsync("SIGTERM");

        Assert.Equal(0, await lifecycle.RunAsync(TestContext.Current.CancellationToken));
        Assert.Empty(provider.GetRequiredService<Plain>().Log);
    }

    [Fact]
    public async Task Service__when_the_program_makes_it__then_that_object_starts_and_stops()
    {
        Plain made = new();
        await using ServiceProvider provider = Provider(services => services.AddSingleton(_ => made), static builder => builder.AddManagedService<Plain>());
        ServiceLifecycle lifecycle = provider.GetRequiredService<ServiceLifecycle>();

        await lifecycle.StartAsync(TestContext.Current.CancellationToken);
        await lifecycle.StopAsync("test");

        Assert.Equal(["start", "stop"], made.Log);
    }

    [Fact]
    public async Task Hosts__when_there_are_two_in_one_process__then_each_starts_and_stops_its_own()
    {
        using IHost first = HostOf();
        using IHost second = HostOf();
        await first.StartAsync(TestContext.Current.CancellationToken);
        await second.StartAsync(TestContext.Current.CancellationToken);
        await first.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["start", "stop"], first.Services.GetRequiredService<Plain>().Log);
        Assert.Equal(["start"], second.Services.GetRequiredService<Plain>().Log);
        await second.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["start", "stop"], second.Services.GetRequiredService<Plain>().Log);
    }

    private static IHost HostOf()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        FoundationBuilder.For(builder.Services).AddManagedService<Plain>();
        return builder.Build();
    }

    private static ServiceProvider Provider(Action<IServiceCollection> register, Action<FoundationBuilder> add)
    {
        ServiceCollection services = new();
        register(services);
        add(FoundationBuilder.For(services));
        return services.BuildServiceProvider();
    }

    internal sealed class Plain : IManagedService<Plain>
    {
        public List<string> Log { get; } = [];

        static ServiceDefinition IManagedService<Plain>.Define(Plain service) => new()
        {
            Name = "plain",
            Start = _ => service.Note("start"),
            Hooks = [new ShutdownHook { Name = "stop", Run = (_, _) => service.Note("stop") }],
        };

        private Task Note(string what)
        {
            Log.Add(what);
            return Task.CompletedTask;
        }
    }

    internal sealed class Broken : IManagedService<Broken>
    {
        public Broken() => throw new FormatException("no licence");

        static ServiceDefinition IManagedService<Broken>.Define(Broken service) => new() { Name = "broken" };
    }

    internal sealed class Hasty : IManagedService<Hasty>
    {
        public Hasty(ServiceLifecycle lifecycle) => lifecycle.SetHealth("hasty", Health.Degraded("new"));

        static ServiceDefinition IManagedService<Hasty>.Define(Hasty service) => new() { Name = "hasty" };
    }

    internal sealed class Worker(ServiceLifecycle lifecycle) : IManagedService<Worker>, IDisposable
    {
        public ServiceLifecycle Lifecycle => lifecycle;

        public TaskCompletionSource<StopReport> Stopped { get; } = new();

        public Exception? LateUse { get; private set; }

        static ServiceDefinition IManagedService<Worker>.Define(Worker service) => new() { Name = "worker", Work = new BackgroundWork { Run = service.RunAsync } };

        public void Dispose() => LateUse = Record.Exception(() => lifecycle.AddShutdownHook("worker", static (_, _) => Task.CompletedTask));

        private Task RunAsync(CancellationToken token)
        {
            _ = StopAsync();
            return Task.CompletedTask;
        }

        private async Task StopAsync() => Stopped.SetResult(await lifecycle.StopAsync("worker is done").ConfigureAwait(false));
    }

    internal sealed class Gate(ServiceLifecycle lifecycle) : IDrainable
    {
        public string Name => "gate";

        public ValueTask DrainAsync(CancellationToken cancellationToken) =>
            lifecycle.State.Stage == LifecycleStage.Stopping ? ValueTask.CompletedTask : throw new InvalidOperationException("It is too early.");
    }

    private sealed class Foreign(Action start) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            start();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
