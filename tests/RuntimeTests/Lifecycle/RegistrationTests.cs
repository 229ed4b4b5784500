using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Services, checks and hooks that are added at run time.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Register__when_nothing_was_started__then_it_joins_the_start()
    {
        LifecycleTest test = new();
        test.Service("web", softly: ["plugin"]).Service("db", 10);

        Task<CallReport> started = test.Lifecycle.Register(test.Define("plugin", after: ["db"]));
        Assert.False(started.IsCompleted);
        test.Start();

        Assert.Equal(["0 +db", "10 db", "10 +plugin", "10 plugin", "10 +web", "10 web"], test.Log);
        Assert.Equal("plugin: ok after 0 ms", LifecycleTest.Result(started).ToString());
    }

    [Fact]
    public void Register__when_the_program_runs__then_it_starts_at_once_and_stops_in_its_place()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Start();
        test.Log.Clear();

        Task<CallReport> started = test.Lifecycle.Register(test.Define("plugin", token => test.Time.Delay(LifecycleTest.Ms(20), token), after: ["db"]));
        test.Time.Run();

        Assert.Equal("plugin: ok after 20 ms", LifecycleTest.Result(started).ToString());
        Assert.Equal(("healthy", LifecycleStage.Running), (test.Lifecycle.GetHealth("plugin").ToString(), test.Lifecycle.State.Stage));
        Assert.Equal("stopped: test\nplugin.plugin: ok after 0 ms\ndb.db: ok after 0 ms", test.Stop().ToString());
        Assert.Equal(["0 +plugin", "20 plugin", "20 -plugin", "20 -db"], test.Log);
    }

    [Fact]
    public void Register__when_it_is_called_while_services_start__then_it_starts_after_them()
    {
        LifecycleTest test = new();
        test.Service("db", 10).Service("web", 10, after: ["db"]);
        Task<StartReport> start = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.Time.Run(() => test.Log.Contains("0 +db"));

        _ = test.Lifecycle.Register(test.Define("plugin", after: ["db"]));
        test.Time.Run();

        Assert.Equal(2, LifecycleTest.Result(start).Services.Count);
        Assert.Equal("20 plugin", test.Log[^1]);
    }

    [Fact]
    public void Register__when_its_start_fails__then_only_it_is_unhealthy()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Start();

        Task<CallReport> started = test.Lifecycle.Register("plugin", static _ => throw new FormatException("no good"), "db");
        test.Time.Run();

        Assert.Equal("plugin: failed after 0 ms: no good", LifecycleTest.Result(started).ToString());
        Assert.Equal("unhealthy: start failed after 0 ms: no good", test.Lifecycle.GetHealth("plugin").ToString());
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Register__when_it_cannot_be__then_that_is_told_and_nothing_has_changed()
    {
        LifecycleTest test = new();
        test.Service("db", softly: ["late"]).Service("bad", static _ => throw new FormatException(), isCritical: false);
        test.Start();

        Refused("Two services are named 'db'; names are unique.", test.Define("db"));
        Refused("Services depend on each other in a circle: db → late → db. Remove one of these dependencies.", test.Define("late", after: ["db"]));
        Refused("'x' depends on 'y', which does not exist. Add it, or depend on it softly.", test.Define("x", after: ["y"]));
        Refused("'x' cannot be started: 'bad', on which it depends, does not run.", test.Define("x", after: ["bad"]));
        Refused("A service definition is null.", null!);
        Assert.Throws<ArgumentException>(() => test.Lifecycle.GetHealth("x"));

        void Refused(string message, ServiceDefinition service) =>
            Assert.Equal(message, Assert.Throws<LifecycleException>(() => { _ = test.Lifecycle.Register(service); }).Message);
    }

    [Fact]
    public void Anything__when_the_program_stops__then_it_comes_too_late()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Start();
        Task<CallReport> waiting = test.Lifecycle.Register(test.Define("plugin"));
        _ = test.Lifecycle.StopAsync("test");

        TooLate("the service 'x'", () => _ = test.Lifecycle.Register(test.Define("x")));
        TooLate("the health check 'ping'", () => test.Lifecycle.SetHealthCheck("db", Ping()));
        TooLate("the shutdown hook 'db'", () => test.Lifecycle.AddShutdownHook("db", static (_, _) => Task.CompletedTask));
        test.Time.Run();
        TooLate("the service 'x'", () => _ = test.Lifecycle.Register(test.Define("x")));
        Assert.True(waiting.IsCompleted);

        static void TooLate(string what, Action call) =>
            Assert.Equal($"The program stops: {what} comes too late.", Assert.Throws<InvalidOperationException>(call).Message);
    }

    [Fact]
    public void SetHealthCheck__when_the_service_runs__then_it_is_asked_and_one_of_its_name_replaces_it()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Start();

        test.Lifecycle.SetHealthCheck("db", Ping("no route"));
        test.RunFor(1500);
        Assert.Equal("unhealthy: no route", test.Lifecycle.GetHealth("db").ToString());
        test.Lifecycle.SetHealthCheck("db", Ping());

        Assert.Equal("healthy", test.Lifecycle.GetHealth("db").ToString());
    }

    [Fact]
    public void SetHealthCheck__when_the_service_has_not_started__then_it_is_asked_from_then_on()
    {
        LifecycleTest test = new();
        test.Service("db");

        test.Lifecycle.SetHealthCheck("db", Ping("no route"));
        test.Start(until: 1500);

        Assert.Equal("unhealthy: no route", test.Lifecycle.GetHealth("db").ToString());
    }

    [Fact]
    public void AddShutdownHook__when_a_service_has_that_name__then_it_belongs_to_it_in_order_of_priority()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("close", priority: 50)).Service("web", after: ["db"]);
        test.Start();

        test.Lifecycle.AddShutdownHook("db", static (_, _) => Task.CompletedTask, priority: 100);
        test.Lifecycle.AddShutdownHook("db", test.Hook("unlock", priority: 10));

        Assert.Equal("stopped: test\nweb.web: ok after 0 ms\ndb.db: ok after 0 ms\ndb.close: ok after 0 ms\ndb.unlock: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void AddShutdownHook__when_no_service_has_that_name__then_it_is_called_after_all_others()
    {
        LifecycleTest test = new();
        test.Service("alone", hooks: test.Hook("alone", 30)).Service("db", hooks: test.Hook("db", 10));
        test.Lifecycle.AddShutdownHook("flush", static (_, _) => Task.CompletedTask);
        test.Start();
        test.Lifecycle.AddShutdownHook("exit", static (_, _) => Task.CompletedTask);
        test.Lifecycle.AddShutdownHook("flush", test.Hook("more", 20));

        StopReport report = test.Stop();

        Assert.Equal(["db.db 0", "alone.alone 0", "exit.exit 30", "flush.flush 30", "flush.more 30"], report.Hooks.Select(static hook => $"{hook.Service}.{hook.Hook} {hook.Began.TotalMilliseconds}"));
        Assert.Equal(["alone", "db"], test.Lifecycle.StartReport!.Services.Select(static service => service.Service).Order());
    }

    [Fact]
    public void AddShutdownHook__when_the_service_has_one_of_that_name_or_is_gone__then_it_is_refused()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Start();

        Assert.Equal("Two shutdown hooks of 'db' are named 'db'; names are unique.", Assert.Throws<LifecycleException>(() => test.Lifecycle.AddShutdownHook("db", static (_, _) => Task.CompletedTask)).Message);
        _ = test.Lifecycle.ShutdownAsync("db");
        test.Time.Run();
        Assert.Equal("'db' does not run any more: the shutdown hook 'h' would never be called.", Assert.Throws<LifecycleException>(() => test.Lifecycle.AddShutdownHook("db", test.Hook("h"))).Message);
    }

    private static HealthCheck Ping(string? trouble = null) => new()
    {
        Name = "ping",
        Check = _ => ValueTask.FromResult(trouble is null ? Health.Healthy : Health.Unhealthy(trouble)),
        Every = LifecycleTest.Ms(1000),
        Timeout = LifecycleTest.Ms(400),
        FailureThreshold = 1,
    };
}
