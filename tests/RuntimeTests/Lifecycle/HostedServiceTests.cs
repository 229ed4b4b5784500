using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Hosted services and managed ones that depend on each other.</summary>
public sealed class HostedServiceTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Service__when_it_depends_on_a_hosted_service__then_it_starts_after_that_and_stops_before(bool isFactory, bool isConcurrent)
    {
        using HostApplication application = new(isConcurrent);
        if (isFactory)
        {
            application.Builder.Services.AddHostedService(static services => new Foreign(services.GetRequiredService<List<string>>()));
        }
        else
        {
            application.Builder.Services.AddHostedService<Foreign>();
        }

        application.Add("web", typeof(Foreign).FullName!).AddSoftly("news", typeof(Foreign).FullName!);

        await application.RunAsync();

        Assert.Equal("+foreign", application.Log[0]);
        Assert.Equal("-foreign", application.Log[^1]);
        Assert.Equal(6, application.Log.Count);
    }

    [Fact]
    public async Task Service__when_it_depends_on_a_hosted_service_that_is_not_registered__then_it_does_not_exist()
    {
        using HostApplication application = new();
        application.Add("web", typeof(Foreign).FullName!);

        LifecycleException exception = await Assert.ThrowsAsync<LifecycleException>(application.RunAsync);

        Assert.StartsWith($"'web' depends on '{typeof(Foreign).FullName}', which does not exist.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostedService__when_it_depends_on_managed_services__then_it_starts_between_them_and_stops_so()
    {
        using HostApplication application = new();
        FoundationBuilder.For(application.Builder.Services).AddManagedHostedService<Foreign>("db");
        application.Add("db").Add("web", typeof(Foreign).FullName!);

        await application.RunAsync();

        Assert.Equal(["+db", "+foreign", "+web", "-web", "-foreign", "-db"], application.Log);
    }

    [Fact]
    public async Task HostedService__when_it_takes_part_in_every_step__then_each_is_called_in_turn()
    {
        using HostApplication application = new();
        FoundationBuilder.For(application.Builder.Services).AddManagedHostedService<Stepwise>("db");
        application.Add("db");

        await application.RunAsync();

        Assert.Equal(["+db", "starting", "start", "started", "stopping", "stop", "stopped", "-db"], application.Log);
    }

    [Fact]
    public async Task BackgroundService__when_it_fails__then_the_program_stops_and_its_host()
    {
        using HostApplication application = new();
        FoundationBuilder.For(application.Builder.Services).AddManagedHostedService<Failing>();
        using IHost host = application.Builder.Build();
        ServiceLifecycle lifecycle = host.Services.GetRequiredService<ServiceLifecycle>();
        await host.StartAsync(TestContext.Current.CancellationToken);

        host.Services.GetRequiredService<TaskCompletionSource>().SetException(new FormatException("no good"));
        await host.WaitForShutdownAsync(TestContext.Current.CancellationToken);

        StopReport report = await lifecycle.StopAsync("test");
        Assert.NotEqual("test", report.Reason);
        Assert.Equal(1, report.ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Host__when_its_time_to_stop_is_shorter_than_a_hook_takes__then_that_ends_all_the_same_and_a_warning_says_so(bool isConcurrent)
    {
        using HostApplication application = new(isConcurrent);
        TaskCompletionSource warned = new(TaskCreationOptions.RunContinuationsAsynchronously);
        application.Builder.Logging.AddProvider(new Listener(text =>
        {
            if (text.StartsWith("The host's ShutdownTimeout passed", StringComparison.Ordinal))
            {
                warned.TrySetResult();
            }
        }));
        application.Builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(1));
        FoundationBuilder.For(application.Builder.Services).AddManagedService(_ => new ServiceDefinition
        {
            Name = "db",
            Hooks = [new ShutdownHook { Name = "close", Run = (_, token) => warned.Task.WaitAsync(token) }],
        });

        ServiceLifecycle lifecycle = await application.RunAsync();

        Assert.Equal(CallOutcome.Ok, Assert.Single((await lifecycle.StopAsync("test")).Hooks).Outcome);
    }

    private sealed class HostApplication : IDisposable
    {
        private readonly List<string> _log = [];
        private IHost? _host;

        public HostApplication(bool isConcurrent = false)
        {
            Builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
            Builder.Services.AddSingleton(_log).AddSingleton<TaskCompletionSource>();
            Builder.Services.Configure<HostOptions>(options => options.ServicesStartConcurrently = options.ServicesStopConcurrently = isConcurrent);
        }

        public HostApplicationBuilder Builder { get; }

        public List<string> Log => _log;

        public HostApplication Add(string name, params string[] dependencies) => Add(new ServiceDefinition
        {
            Name = name,
            DependsOn = dependencies,
            Start = _ => Note($"+{name}", _log),
            Hooks = [new ShutdownHook { Name = "close", Run = (_, _) => Note($"-{name}", _log) }],
        });

        public HostApplication AddSoftly(string name, params string[] dependencies) => Add(new ServiceDefinition
        {
            Name = name,
            SoftDependsOn = dependencies,
            Start = _ => Note($"+{name}", _log),
            Hooks = [new ShutdownHook { Name = "close", Run = (_, _) => Note($"-{name}", _log) }],
        });

        public async Task<ServiceLifecycle> RunAsync()
        {
            _host = Builder.Build();
            await _host.StartAsync(TestContext.Current.CancellationToken);
            await _host.StopAsync(TestContext.Current.CancellationToken);
            return _host.Services.GetRequiredService<ServiceLifecycle>();
        }

        public void Dispose() => _host?.Dispose();

        private HostApplication Add(ServiceDefinition service)
        {
            FoundationBuilder.For(Builder.Services).AddManagedService(_ => service);
            return this;
        }
    }

    private static Task Note(string what, List<string> log)
    {
        lock (log)
        {
            log.Add(what);
        }

        return Task.CompletedTask;
    }

    private sealed class Foreign(List<string> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Note("+foreign", log);

        public Task StopAsync(CancellationToken cancellationToken) => Note("-foreign", log);
    }

    private sealed class Stepwise(List<string> log) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => Note("starting", log);

        public Task StartAsync(CancellationToken cancellationToken) => Note("start", log);

        public Task StartedAsync(CancellationToken cancellationToken) => Note("started", log);

        public Task StoppingAsync(CancellationToken cancellationToken) => Note("stopping", log);

        public Task StopAsync(CancellationToken cancellationToken) => Note("stop", log);

        public Task StoppedAsync(CancellationToken cancellationToken) => Note("stopped", log);
    }

    private sealed class Failing(TaskCompletionSource failure) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => failure.Task;
    }

    private sealed class Listener(Action<string> listen) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            listen(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
