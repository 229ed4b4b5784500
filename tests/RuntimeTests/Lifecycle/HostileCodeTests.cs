using Foundation.Lifecycle;
using Microsoft.Extensions.Logging;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Code of services and loggers that throws, blocks and calls back where it should not.</summary>
public sealed class HostileCodeTests
{
    [Fact]
    public void Start__when_it_returns_no_task__then_it_has_failed()
    {
        LifecycleTest test = new();
        test.Service(new ServiceDefinition { Name = "a", Start = static _ => null! });

        Assert.StartsWith("a: failed after 0 ms: It returned null instead of a task.", Assert.Throws<LifecycleException>(() => test.Start()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hook__when_it_returns_no_task__then_it_has_failed_and_the_next_one_runs()
    {
        LifecycleTest test = new();
        test.Service("a", hooks: [new ShutdownHook { Name = "a", Run = static (_, _) => null! }, test.Hook("b")]);
        test.Start();

        Assert.Equal("stopped: test\na.a: failed after 0 ms: It returned null instead of a task.\na.b: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Hook__when_it_throws_on_being_cancelled__then_that_is_in_the_report()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(300) } };
        test.Service("a", hooks: test.Hook("a", static token =>
        {
            token.Register(static () => throw new FormatException("not now"));
            return LifecycleTest.Forever(token);
        }));
        test.Start();

        Assert.Equal("stopped: test\na.a: abandoned after 300 ms: not now", test.Stop().ToString());
    }

    [Fact]
    public void Logger__when_it_throws__then_services_start_and_stop_all_the_same()
    {
        LifecycleTest test = new() { Logger = new Logger(static _ => throw new FormatException("disk full")) };
        test.Service("db", hooks: test.Hook("bad", static _ => throw new FormatException("no good")));
        test.Start();
        test.Lifecycle.SetHealth("db", Health.Degraded("cold"));

        Assert.Equal("stopped: test\ndb.bad: failed after 0 ms: no good", test.Stop().ToString());
        Assert.Equal(LifecycleStage.Stopped, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Logger__when_it_waits_for_another_thread_that_uses_the_lifecycle__then_nothing_is_locked()
    {
        LifecycleTest test = new();
        int entries = 0;
        test.Logger = new Logger(_ =>
        {
            if (++entries > 20)
            {
                return;
            }

            Thread other = new(() => test.Lifecycle.SetHealth("db", Health.Degraded($"{entries}")));
            other.Start();
            Assert.True(other.Join(TimeSpan.FromSeconds(30)), "The logger was called under a lock.");
        });
        test.Service("db");

        test.Start();
        test.Stop();

        Assert.InRange(entries, 20, 100);
    }

    [Fact]
    public void Logger__when_the_program_runs__then_stages_health_and_failures_are_told_in_order()
    {
        List<string> log = [];
        LifecycleTest test = new() { Logger = new Logger(log.Add) };
        test.Service("db").Service("search", static _ => throw new FormatException("no index"), isCritical: false);

        test.Start();
        test.Lifecycle.SetHealth("db", Health.Degraded("cold"));
        test.Lifecycle.SetHealth("db", Health.Healthy);
        test.Stop();

        Assert.Equal(
            [
                "Information: The program is Starting", "Error: search: failed after 0 ms: no index", "Information: The program is Degraded",
                "Information: search: failed after 0 ms: no index\ndb: ok after 0 ms\ncritical path: db 0 ms",
                "Warning: db is degraded: cold", "Information: db is healthy", "Information: The program is Stopping", "Information: The program is Stopped",
                "Information: stopped: test\ndb.db: ok after 0 ms",
            ],
            log);
    }

    private static LifecycleTest Checked(Func<CancellationToken, ValueTask<Health>> check) => new LifecycleTest().Service(new ServiceDefinition
    {
        Name = "db",
        Checks = [new HealthCheck { Name = "ping", Check = check, Every = LifecycleTest.Ms(1000), Timeout = LifecycleTest.Ms(400) }],
    });

    private sealed class Logger(Action<string> write) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            write($"{logLevel}: {formatter(state, exception)}");
    }
}
