using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class StartReportTests
{
    [Fact]
    public void Report__when_the_start_is_over__then_it_names_the_services_that_made_up_its_duration()
    {
        LifecycleTest test = new();
        test.Service("web", 1, after: ["orders"]).Service("db", 10).Service("cache", 20).Service("orders", 5, after: ["db"]).Service("search", 3, after: ["cache"]);

        StartReport report = test.Start();

        Assert.Equal(
            "db: ok after 10 ms\ncache: ok after 20 ms\nsearch: ok after 3 ms\norders: ok after 5 ms\nweb: ok after 1 ms\ncritical path: cache 20 ms → orders 5 ms → web 1 ms",
            report.ToString());
        Assert.Equal(report.Duration, report.CriticalPath.Aggregate(TimeSpan.Zero, static (sum, call) => sum + call.Duration));
    }

    [Fact]
    public void Report__when_only_so_many_may_start_at_once__then_who_waited_for_whom_is_on_the_path()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { MaxStartParallelism = 1 } };
        test.Service("a", 10).Service("b", 20).Service("c", 5, after: ["a"]);

        Assert.EndsWith("critical path: a 10 ms → b 20 ms → c 5 ms", test.Start().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report__when_a_start_fails__then_what_was_never_reached_is_named()
    {
        LifecycleTest test = new();
        test.Service("db", 10).Service("bad", static _ => throw new FormatException("no good"), after: ["db"]).Service("web", after: ["bad"]).Service("mail", after: ["web"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("db: ok after 10 ms\nbad: failed after 0 ms: no good\nweb: skipped\nmail: skipped\ncritical path: db 10 ms → bad 0 ms", exception.Report!.ToString());
    }

    [Fact]
    public void Report__when_a_start_is_interrupted__then_what_was_never_reached_is_named()
    {
        LifecycleTest test = new();
        test.Service("db", 100).Service("web", after: ["db"]);
        _ = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.Time.Run(() => test.Log.Count == 1);

        test.Stop();

        Assert.Equal("db: cancelled after 0 ms\nweb: skipped\ncritical path: db 0 ms", test.Lifecycle.StartReport!.ToString());
    }

    [Fact]
    public void Report__when_there_is_nothing_to_start__then_it_is_empty() => Assert.Equal("", new LifecycleTest().Start().ToString());
}
