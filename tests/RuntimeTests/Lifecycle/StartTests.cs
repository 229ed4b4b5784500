using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class StartTests
{
    [Fact]
    public void Start__when_services_depend_on_each_other__then_a_level_starts_together_and_before_the_next()
    {
        LifecycleTest test = new();
        test.Service("web", 1, after: ["orders"]).Service("db", 10).Service("cache", 20).Service("orders", 5, after: ["db"], softly: ["cache", "nowhere"]);

        StartReport report = test.Start();

        Assert.Equal(["0 +db", "0 +cache", "10 db", "20 cache", "20 +orders", "25 orders", "25 +web", "26 web"], test.Log);
        Assert.Equal(["db", "cache", "orders", "web"], report.Services.Select(static service => service.Service));
        Assert.Equal((LifecycleTest.Ms(26), null), (report.Duration, report.Rollback));
        Assert.Equal(new LifecycleChange(LifecycleStage.Running, HealthStatus.Healthy, 2), test.Lifecycle.State);
    }

    [Fact]
    public void Start__when_only_so_many_may_start_at_once__then_the_others_wait()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { MaxStartParallelism = 2 } };
        test.Service("a", 10).Service("b", 20).Service("c", 10);

        test.Start();

        Assert.Equal(["0 +a", "0 +b", "10 a", "10 +c", "20 b", "20 c"], test.Log);
    }

    [Fact]
    public void Start__when_a_critical_service_fails__then_no_more_start_and_what_started_is_stopped_in_reverse()
    {
        LifecycleTest test = new();
        test.Service("db", 10)
            .Service("cache", 30, after: ["db"])
            .Service("bad", static _ => throw new FormatException("no good"), after: ["db"])
            .Service("web", after: ["cache"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal(["0 +db", "10 db", "10 +cache", "10 +bad", "10 -db"], test.Log);
        Assert.Equal("bad: failed after 0 ms: no good. What had started was stopped again.", exception.Message);
        Assert.IsType<FormatException>(exception.InnerException);
        Assert.Equal(CallOutcome.Cancelled, exception.Report!.Services.Single(static service => service.Service == "cache").Outcome);
        Assert.Equal(LifecycleStage.Stopped, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Start__when_the_rollback_fails_too__then_the_first_cause_and_the_rollback_are_told()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("close", static _ => throw new NotSupportedException("cannot close")))
            .Service("bad", static _ => throw new FormatException("no good"), after: ["db"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("bad: failed after 0 ms: no good. What had started was stopped again, not all of it well:\ndb.close: failed after 0 ms: cannot close", exception.Message);
    }

    [Fact]
    public void Start__when_a_service_that_is_not_critical_fails__then_its_hard_dependants_are_skipped_and_the_program_is_degraded()
    {
        LifecycleTest test = new();
        test.Service("search", static _ => throw new FormatException(), isCritical: false)
            .Service("index", after: ["search"])
            .Service("orders", softly: ["search"]);

        StartReport report = test.Start();

        Assert.Equal(["0 +search", "0 +orders", "0 orders"], test.Log);
        Assert.Equal(CallOutcome.Skipped, report.Services.Single(static service => service.Service == "index").Outcome);
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Start__when_a_start_takes_too_long__then_it_is_cancelled()
    {
        LifecycleTest test = new();
        test.Service("slow", 5000);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("slow: timed out after 1000 ms. What had started was stopped again.", exception.Message);
    }

    [Fact]
    public void Start__when_a_start_ignores_its_token__then_it_is_abandoned_after_the_grace_and_named()
    {
        LifecycleTest test = new();
        test.Service("deaf", LifecycleTest.Forever);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("deaf: abandoned after 2000 ms. What had started was stopped again.", exception.Message);
    }

    [Fact]
    public void Start__when_the_program_stops_meanwhile__then_it_is_interrupted_and_what_started_is_stopped()
    {
        LifecycleTest test = new();
        test.Service("db", 10).Service("orders", 100, after: ["db"]).Service("web", after: ["orders"]);
        Task<StartReport> start = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.Time.Run(() => test.Log.Contains("10 +orders"));

        StopReport stop = test.Stop("SIGTERM");

        Assert.Equal(["0 +db", "10 db", "10 +orders", "10 -db"], test.Log);
        Assert.Equal("SIGTERM", stop.Reason);
        Assert.ThrowsAny<OperationCanceledException>(() => LifecycleTest.Result(start));
    }

    [Fact]
    public void Start__when_it_was_started_before__then_it_throws()
    {
        LifecycleTest test = new();
        test.Start();

        Assert.Equal("The services are running; they can be started once.", Assert.Throws<InvalidOperationException>(() => test.Start()).Message);
    }
}
