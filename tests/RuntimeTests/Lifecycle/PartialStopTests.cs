using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>One service stops, and what the stop of the program makes of that.</summary>
public sealed class PartialStopTests
{
    [Fact]
    public void Shutdown__when_a_service_is_not_needed__then_it_stops_after_those_that_cannot_do_without_it()
    {
        LifecycleTest test = Program();

        Task<StopReport> first = test.Lifecycle.ShutdownAsync("db", "no quota");
        Task<StopReport> second = test.Lifecycle.ShutdownAsync("db");
        test.Time.Run();

        Assert.Same(first, second);
        Assert.Equal("stopped: no quota\nweb.web: ok after 100 ms\norders.orders: ok after 100 ms\ndb.db: ok after 100 ms", LifecycleTest.Result(first).ToString());
        Assert.Equal("unhealthy: stopped: no quota", test.Lifecycle.GetHealth("db").ToString());
        Assert.Equal("unhealthy: db is unhealthy", test.Lifecycle.GetHealth("web").ToString());
        Assert.Equal("degraded: db is unhealthy", test.Lifecycle.GetHealth("search").ToString());
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
        Assert.Equal("stopped: test\nalone.alone: ok after 100 ms\nsearch.search: ok after 100 ms", test.Stop().ToString());
    }

    [Fact]
    public void Shutdown__when_the_service_does_not_run__then_there_is_nothing_to_do()
    {
        LifecycleTest test = new();
        test.Service("bad", static _ => throw new FormatException(), isCritical: false).Service("db").Service("web", after: ["db"]);
        Task<StopReport> before = test.Lifecycle.ShutdownAsync("db");
        StartReport report = test.Start();

        Assert.Equal("stopped: it is not needed any more", LifecycleTest.Result(before).ToString());
        Assert.Equal(["bad: failed", "db: skipped", "web: skipped"], report.Services.Select(static service => $"{service.Service}: {service.Outcome.ToString().ToLowerInvariant()}").Order());
        Assert.Empty(LifecycleTest.Result(test.Lifecycle.ShutdownAsync("bad")).Hooks);
        Assert.StartsWith("There is no service 'x'", Assert.Throws<ArgumentException>(() => { _ = test.Lifecycle.ShutdownAsync("x"); }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shutdown__when_the_service_is_being_started__then_it_stops_after_that()
    {
        LifecycleTest test = new();
        test.Service("db", 10).Service("web", 20);
        _ = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.RunFor(5);

        Task<StopReport> stop = test.Lifecycle.ShutdownAsync("db");
        test.Time.Run();

        Assert.Equal("stopped: it is not needed any more\ndb.db: ok after 0 ms", LifecycleTest.Result(stop).ToString());
        Assert.Equal("20 -db", test.Log[^1]);
    }

    [Fact]
    public void Shutdown__when_it_has_a_timeout__then_it_is_over_by_then()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("deaf", LifecycleTest.Forever));
        test.Start();

        Task<StopReport> stop = test.Lifecycle.ShutdownAsync("db", timeout: LifecycleTest.Ms(200));
        test.Time.Run();

        Assert.Equal("stopped: it is not needed any more\ndb.deaf: abandoned after 200 ms", LifecycleTest.Result(stop).ToString());
    }

    [Theory]
    [InlineData(50, "web:-50:100 alone:0:100 search:0:100 orders:50:100 db:150:100", 250)]
    [InlineData(150, "web:-150:100 orders:-50:100 alone:0:100 search:0:100 db:100:100", 200)]
    [InlineData(250, "web:-250:100 orders:-150:100 db:-50:100 alone:0:100 search:0:100", 100)]
    public void Stop__when_a_part_is_being_stopped__then_it_takes_that_over_and_no_hook_runs_twice(int at, string hooks, int duration)
    {
        // The program stops at some time after the stop of 'db' has begun; hooks by their ends, with begin and duration.
        LifecycleTest test = Program();
        Task<StopReport> part = test.Lifecycle.ShutdownAsync("db");
        test.RunFor(at);

        StopReport report = test.Stop();

        Assert.Equal(hooks, string.Join(' ', report.Hooks.Select(static hook => $"{hook.Hook}:{hook.Began.TotalMilliseconds}:{hook.Duration.TotalMilliseconds}")));
        Assert.Equal((LifecycleTest.Ms(duration), 0), (report.Duration, report.ExitCode));
        Assert.Same(report, LifecycleTest.Result(part));
    }

    [Fact]
    public void Stop__when_it_leaves_less_time_than_the_part_had__then_running_hooks_are_cut()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: [test.Hook("deaf", LifecycleTest.Forever, priority: 1), test.Hook("close")]).Service("alone", hooks: test.Hook("alone", 100));
        test.Start();
        _ = test.Lifecycle.ShutdownAsync("db");
        test.RunFor(50);

        Task<StopReport> stop = test.Lifecycle.StopAsync("now", LifecycleTest.Ms(300));
        test.Time.Run();
        StopReport report = LifecycleTest.Result(stop);

        Assert.Equal("stopped: now\nalone.alone: ok after 100 ms\ndb.deaf: abandoned after 350 ms\ndb.close: skipped", report.ToString());
        Assert.Equal((LifecycleTest.Ms(300), false, 1), (report.Duration, report.IsInTime, report.ExitCode));
    }

    [Fact]
    public void Stop__when_a_part_is_being_started_again__then_that_is_interrupted_and_what_has_started_stops()
    {
        LifecycleTest test = new();
        test.Service("db", work: test.Work("db", "50! w"))
            .Service("orders", 10, after: ["db"])
            .Service("web", 500, after: ["orders"]);
        test.Start(until: 800);
        Assert.Equal("520 +web", test.Log[^1]);
        test.Log.Clear();

        StopReport report = test.Stop();

        Assert.Equal(["800 -orders", "800 -db"], test.Log);
        Assert.Equal("stopped: test\norders.orders: ok after 0 ms\ndb.run: ok after 0 ms\ndb.db: ok after 0 ms", report.ToString());
    }

    [Fact]
    public void Start__when_a_critical_dependant_does_not_start_again__then_the_program_stops_and_says_why()
    {
        int starts = 0;
        LifecycleTest test = new();
        test.Service("db", work: test.Work("db", "50! w")).Service("web", _ => starts++ == 0 ? Task.CompletedTask : throw new FormatException("no port"), after: ["db"]);
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal("stopped: web did not start again: failed after 0 ms: no port\ndb.run: ok after 0 ms\ndb.db: ok after 0 ms", report.ToString());
        Assert.Equal(1, report.ExitCode);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100_000, 25_000)]
    public void Stop__when_it_has_a_deadline_of_its_own__then_the_shorter_one_holds(int timeout, int duration)
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("deaf", LifecycleTest.Forever, timeout: 1_000_000));
        test.Start();

        Task<StopReport> stop = test.Lifecycle.StopAsync("now", LifecycleTest.Ms(timeout));
        test.Time.Run();

        Assert.Equal(LifecycleTest.Ms(duration), LifecycleTest.Result(stop).Duration);
    }

    [Fact]
    public void Dispose__when_work_fails_later__then_nothing_begins_again()
    {
        LifecycleTest test = new();
        test.Service("db", work: test.Work("db", "50! w")).Service("web", after: ["db"]);
        test.Start(until: 10);

        test.Lifecycle.Dispose();
        test.Time.Run();

        Assert.Equal(["0 +db", "0 db", "0 *db", "0 +web", "0 web"], test.Log);
        Assert.Throws<ObjectDisposedException>(() => { _ = test.Lifecycle.ShutdownAsync("db"); });
    }

    // Every hook takes 100 ms; 'alone' and 'search' can do without 'db'.
    private static LifecycleTest Program()
    {
        LifecycleTest test = new();
        foreach ((string name, string[] after, string[] softly) in new (string, string[], string[])[] { ("db", [], []), ("orders", ["db"], []), ("web", ["orders"], []), ("search", [], ["db"]), ("alone", [], []) })
        {
            test.Service(name, after: after, softly: softly, hooks: test.Hook(name, 100));
        }

        test.Start();
        return test;
    }
}
