using System.Runtime.CompilerServices;

namespace Foundation.GeneratorTests.Lifecycle.Generating;

/// <summary>What the attributes of one service become.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void Service__when_it_uses_everything__then_its_definition_says_the_same()
    {
        Match(LifecycleSource.Types("""
            [ManagedService(Name = "orders", DependsOn = [typeof(Database), typeof(Migration)], SoftDependsOn = [typeof(Search), typeof(Database)],
                StartTimeout = "10s", Critical = false, Restart = RestartPolicy.Always)]
            public sealed partial class Orders
            {
                [OnStart] private Task OpenAsync(CancellationToken token) => Task.Delay(1, token);

                [HealthCheck(Every = "5s", Timeout = "500ms", FailureThreshold = 2, SuccessThreshold = 2, StartupGrace = "1m", Kind = ProbeKind.Liveness | ProbeKind.Startup)]
                private async ValueTask<Health> PingAsync(CancellationToken token)
                {
                    await Task.Delay(1, token);
                    return Health.Healthy;
                }

                [HealthCheck(Kind = ProbeKind.None)] private Health Depth() => Health.Healthy;

                [OnDegraded] private Task ServeStaleAsync(Health cause, CancellationToken token) => Task.Delay(cause.ToString().Length, token);
                [OnRecovered] private Task ServeFreshAsync(CancellationToken token) => Task.Delay(1, token);

                [ShutdownHook(Priority = 50, Timeout = "6s", Critical = false)] private Task CloseAsync(ShutdownContext context, CancellationToken token) => Task.Delay(context.Remaining, token);
                [ShutdownHook(Priority = 100, RunAlways = true)] private Task FlushAsync(ShutdownContext context, CancellationToken token) => Task.Delay(context.Remaining, token);
                [ShutdownHook(Priority = -1, Concurrent = true)] private Task NotifyAsync(ShutdownContext context, CancellationToken token) => Task.Delay(context.Remaining, token);
                [ShutdownHook(Priority = -1, Concurrent = true)] private Task ArchiveAsync(ShutdownContext context, CancellationToken token) => Task.Delay(context.Remaining, token);

                [Run(Backoff = "1s", MaxBackoff = "1m30s", MaxFailures = 3, HalfLife = "2m")] private Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
            }

            [ManagedService(Critical = false)] public sealed partial class Database;
            [ManagedService(Name = "search \"index\"")] public sealed partial class Search;

            public sealed class Migration : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(1, stoppingToken);
            }
            """));
    }

    [Fact]
    public void Settings__when_they_are_the_defaults__then_they_are_left_out()
    {
        Match(LifecycleSource.Types("""
            [ManagedService(Name = "Orders", DependsOn = [], SoftDependsOn = [], StartTimeout = "30s", Critical = true, Restart = RestartPolicy.OnFailure)]
            public sealed partial class Orders
            {
                [HealthCheck(Every = "PT10S", Timeout = "1s", FailureThreshold = 3, SuccessThreshold = 1, StartupGrace = "0s", Kind = ProbeKind.Readiness)]
                private Health Ping() => Health.Healthy;

                [ShutdownHook(Priority = 0, Timeout = "5000ms", RunAlways = false, Concurrent = false, Critical = true)] private void Close() { }

                [Run(Backoff = "200ms", MaxBackoff = "30s", MaxFailures = 5, HalfLife = "30s")] private Task LoopAsync(CancellationToken token) => Task.Delay(-1, token);
            }
            """));
    }

    [Fact]
    public void Methods__when_they_return_or_take_less__then_they_are_adapted()
    {
        Match(LifecycleSource.Types("""
            [ManagedService]
            public sealed partial class Orders
            {
                [OnStart] private void Open(CancellationToken token) => token.ThrowIfCancellationRequested();
                [Run] private ValueTask LoopAsync(CancellationToken token) => new(Task.Delay(-1, token));

                [HealthCheck] private Health Plain() => Health.Healthy;
                [HealthCheck] private Health Cancellable(CancellationToken token) => token.IsCancellationRequested ? default : Health.Healthy;
                [HealthCheck] private Task<Health> TaskAsync() => Task.FromResult(Health.Healthy);
                [HealthCheck] private ValueTask<Health> Quick() => ValueTask.FromResult(Health.Healthy);
                [HealthCheck] private static ValueTask<Health> Shared(CancellationToken token) => ValueTask.FromResult(token.IsCancellationRequested ? default : Health.Healthy);

                [OnDegraded] private void ServeStale(Health cause) => Console.WriteLine(cause);
                [OnRecovered] private ValueTask ServeFresh() => default;

                [ShutdownHook(Priority = 7, Timeout = "1s")] private void Nothing() { }
                [ShutdownHook(Priority = 6, Timeout = "1s")] private Task Later() => Task.CompletedTask;
                [ShutdownHook(Priority = 5, Timeout = "1s")] private ValueTask LaterStill(ShutdownContext context) => context.Remaining > TimeSpan.Zero ? default : ValueTask.CompletedTask;
                [ShutdownHook(Priority = 4, Timeout = "1s")] private Task Cancelled(CancellationToken token) => Task.Delay(1, token);
                [ShutdownHook(Priority = 3, Timeout = "1s")] private void Both(ShutdownContext context, CancellationToken token) => Console.WriteLine(context.Reason + token);
                [ShutdownHook(Priority = 2, Timeout = "1s")] private static ValueTask Async() => default;
                [ShutdownHook(Priority = 1, Timeout = "1s")] private static Task Fits(ShutdownContext context, CancellationToken token) => Task.Delay(context.Remaining, token);
            }
            """));
    }

    [Fact]
    public void Durations__when_they_are_written__then_the_largest_whole_unit_is_generated()
    {
        string[] literals = ["1d", "36h", "90m", "90s", "1500ms", "1ms", "1us"];
        string[] code = ["FromDays(1)", "FromHours(36)", "FromMinutes(90)", "FromSeconds(90)", "FromMilliseconds(1500)", "FromMilliseconds(1)", "FromTicks(10L)"];
        for (int i = 0; i < literals.Length; i++)
        {
            GeneratorTestResult result = GeneratorTest.Run(LifecycleSource.Types($"[ManagedService(StartTimeout = \"{literals[i]}\")] public sealed partial class Orders;"));
            Assert.Contains($"StartTimeout = global::System.TimeSpan.{code[i]},", result.GeneratedSources["Shops.Orders.Lifecycle.g.cs"], StringComparison.Ordinal);
        }
    }

    private static void Match(string source, [CallerMemberName] string method = "") =>
        GeneratorTest.Run(source).ShouldBeSilent().MatchSnapshot("Orders.Lifecycle.", method);
}
