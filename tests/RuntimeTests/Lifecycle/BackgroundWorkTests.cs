using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class BackgroundWorkTests
{
    [Fact]
    public void Work__when_its_service_has_started__then_it_runs_until_the_stop_of_that_and_hooks_run_after_it()
    {
        LifecycleTest test = new();
        test.Service("db", 10).Service("orders", 5, after: ["db"], work: test.Work("orders", "w"));
        test.Start(until: 100);

        StopReport report = test.Stop();

        Assert.Equal(["0 +db", "10 db", "10 +orders", "15 orders", "15 *orders", "100 -orders", "100 -db"], test.Log);
        Assert.Equal("stopped: test\norders.run: ok after 0 ms\norders.orders: ok after 0 ms\ndb.db: ok after 0 ms", report.ToString());
        Assert.Equal(0, report.ExitCode);
    }

    [Fact]
    public void Work__when_it_goes_on_after_it_was_cancelled__then_it_is_abandoned_after_the_grace_and_hooks_still_run()
    {
        LifecycleTest test = new();
        test.Service("orders", work: test.Work("orders", "h"));
        test.Start(until: 100);

        StopReport report = test.Stop();

        Assert.Equal("stopped: test\norders.run: abandoned after 1000 ms\norders.orders: ok after 0 ms", report.ToString());
        Assert.Equal((1, LifecycleTest.Ms(1000)), (report.ExitCode, report.Duration));
    }

    [Fact]
    public void Work__when_the_deadline_is_near__then_half_of_the_time_is_left_for_the_hooks()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(600) } };
        test.Service("orders", work: test.Work("orders", "h"), hooks: test.Hook("close", 200));
        test.Start(until: 100);

        StopReport report = test.Stop();

        Assert.Equal("stopped: test\norders.run: abandoned after 300 ms\norders.close: ok after 200 ms", report.ToString());
        Assert.False(report.IsInTime);
    }

    [Fact]
    public void Work__when_it_throws__then_its_service_is_unhealthy_until_it_begins_again()
    {
        LifecycleTest test = new();
        test.Service("orders", work: test.Work("orders", "50! 50! w"));
        test.Start(until: 60);

        Assert.Equal("unhealthy: run failed after 50 ms: no good", test.Lifecycle.GetHealth("orders").ToString());
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
        test.RunFor(100);
        Assert.Equal("healthy", test.Lifecycle.GetHealth("orders").ToString());
        test.RunFor(10_000);

        Assert.Equal(["0 +orders", "0 orders", "0 *orders", "150 *orders", "400 *orders"], Rounded(test.Log));
        Assert.Equal(LifecycleStage.Running, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Work__when_it_throws__then_hard_dependants_stop_before_it_begins_again_and_start_after_it_in_order()
    {
        LifecycleTest test = new();
        test.Service("db", work: test.Work("db", "50! w"))
            .Service("orders", 10, after: ["db"], hooks: test.Hook("orders", 30))
            .Service("web", 20, after: ["orders"], hooks: test.Hook("web", 200))
            .Service("search", softly: ["db"])
            .Service("alone");
        test.Start(until: 40);
        test.Log.Clear();

        test.RunFor(1000);

        Assert.Equal(["50 -web", "250 -orders", "280 *db", "280 +orders", "290 orders", "290 +web", "310 web"], test.Log);
        Assert.Equal("healthy", test.Lifecycle.GetHealth("web").ToString());
    }

    [Fact]
    public void Work__when_it_returns_and_only_failures_count__then_it_is_over_and_its_service_is_well()
    {
        LifecycleTest test = new();
        test.Service("orders", work: test.Work("orders", "50")).Service("web", after: ["orders"]);
        test.Start();

        Assert.Equal("healthy", test.Lifecycle.GetHealth("orders").ToString());
        Assert.Equal("stopped: test\nweb.web: ok after 0 ms\norders.orders: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Work__when_a_critical_one_fails_too_often__then_the_program_stops_and_says_why()
    {
        LifecycleTest test = new();
        test.Service("db").Service("orders", after: ["db"], work: test.Work("orders", "0!", maxFailures: 2));
        test.Start();
        StopReport report = test.Stop();

        Assert.Equal("stopped: orders cannot go on: run failed after 0 ms: no good\norders.orders: ok after 0 ms\ndb.db: ok after 0 ms", report.ToString());
        Assert.Equal((1, true), (report.ExitCode, report.IsInTime));
        Assert.Equal(3, test.Log.Count(static entry => entry.EndsWith("*orders", StringComparison.Ordinal)));
    }

    [Fact]
    public void Work__when_another_fails_too_often__then_its_service_is_unhealthy_and_what_depends_on_it_stays_stopped()
    {
        LifecycleTest test = new();
        test.Service("db").Service("search", isCritical: false, after: ["db"], work: test.Work("search", "0!", maxFailures: 1)).Service("index", after: ["search"]);
        test.Start();

        Assert.Equal("unhealthy: run failed after 0 ms: no good", test.Lifecycle.GetHealth("search").ToString());
        Assert.Equal("unhealthy: search is unhealthy", test.Lifecycle.GetHealth("index").ToString());
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
        Assert.Equal("stopped: test\nsearch.search: ok after 0 ms\ndb.db: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Work__when_a_critical_one_fails_for_good_during_the_start__then_the_start_fails_with_its_exception()
    {
        LifecycleTest test = new();
        test.Service("db", work: test.Work("db", "0!", RestartPolicy.Never)).Service("web", 500, after: ["db"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("db.run: failed after 0 ms: no good. What had started was stopped again.", exception.Message);
        Assert.IsType<FormatException>(exception.InnerException);
    }

    [Fact]
    public void Work__when_it_fails_during_the_start__then_dependants_wait_for_it_and_start_with_it()
    {
        LifecycleTest test = new();
        test.Service("db", work: test.Work("db", "20! w")).Service("cache", 50).Service("web", after: ["db", "cache"]);

        StartReport report = test.Start(until: 1000);

        Assert.Equal("db: ok after 0 ms\ncache: ok after 50 ms\nweb: skipped", string.Join('\n', report.Services));
        Assert.Equal(["0 +db", "0 +cache", "0 db", "0 *db", "50 cache", "120 *db", "120 +web", "120 web"], test.Log);
        Assert.Equal("healthy", test.Lifecycle.GetHealth("web").ToString());
    }

    [Fact]
    public void Work__when_the_program_stops_while_it_waits__then_it_does_not_begin_again()
    {
        LifecycleTest test = new();
        test.Service("orders", work: test.Work("orders", "50! w"));
        test.Start(until: 60);

        test.Stop();
        test.Time.Run();

        Assert.Equal(["0 +orders", "0 orders", "0 *orders", "60 -orders"], test.Log);
    }

    [Theory]
    [InlineData("0.0", 80)]
    [InlineData("0.5", 100)]
    [InlineData("1.0", 120)]
    public void Backoff__when_it_is_spread__then_by_up_to_a_fifth(string random, int wait)
    {
        LifecycleTest test = new() { Random = double.Parse(random, System.Globalization.CultureInfo.InvariantCulture) };
        test.Service("orders", work: test.Work("orders", "0! w"));
        test.Start(until: 1000);

        Assert.Equal($"{wait} *orders", test.Log[^1]);
    }

    [Fact]
    public void Backoff__when_failures_follow_each_other__then_it_doubles_up_to_its_limit()
    {
        LifecycleTest test = new();
        test.Service("orders", work: test.Work("orders", "0! 0! 0! 0! 0! w", maxBackoff: 500, halfLife: 2_000_000_000));
        test.Start(until: 10_000);

        Assert.Equal(["0", "100", "300", "700", "1200", "1700"], Calls(test));
    }

    [Fact]
    public void Backoff__when_failures_are_a_half_life_apart__then_each_counts_half()
    {
        // The first waits 100 ms; by the second, half of it is left: 100 × 2^0.5 = 141 ms.
        LifecycleTest test = new();
        test.Service("orders", work: test.Work("orders", "0! 900! w", halfLife: 1000));
        test.Start(until: 10_000);

        Assert.Equal(["0", "100", "1141"], Calls(test));
    }

    private static IEnumerable<string> Calls(LifecycleTest test) => Rounded(test.Log).Where(static entry => entry.Contains('*', StringComparison.Ordinal)).Select(static entry => entry.Split(' ')[0]);

    // Waits are fractions of a millisecond where failures count less already.
    private static IEnumerable<string> Rounded(IEnumerable<string> log) =>
        log.Select(static entry => $"{Math.Round(double.Parse(entry.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))} {entry.Split(' ')[1]}");
}
