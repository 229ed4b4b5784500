using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class DrainTests
{
    [Fact]
    public void Stop__when_there_is_a_drain_delay__then_the_program_is_alive_but_not_ready_until_the_hooks_run()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { DrainDelay = LifecycleTest.Ms(300) } };
        test.Service("db");
        test.Start();
        test.Log.Clear();

        Task<StopReport> stop = test.Lifecycle.StopAsync("test");
        test.RunFor(299);
        Assert.Equal((LifecycleStage.Stopping, false, true), (test.Lifecycle.State.Stage, test.Lifecycle.IsWell(ProbeKind.Readiness), test.Lifecycle.IsWell(ProbeKind.Liveness)));
        Assert.Empty(test.Log);
        test.Time.Run();

        Assert.Equal(["300 -db"], test.Log);
        Assert.Equal(LifecycleTest.Ms(300), LifecycleTest.Result(stop).Duration);
    }

    [Fact]
    public void Stop__when_a_part_can_be_drained__then_it_ends_its_work_before_the_hooks_run()
    {
        LifecycleTest test = new();
        test.Drainable("events", token => test.Time.Delay(LifecycleTest.Ms(40), token)).Service("db");
        test.Start();
        test.Log.Clear();

        StopReport report = test.Stop();

        Assert.Equal(["0 drain events", "40 -db"], test.Log);
        Assert.Equal("stopped: test\nevents.drain: ok after 40 ms\ndb.db: ok after 0 ms", report.ToString());
    }

    [Fact]
    public void Stop__when_parts_fail_or_hang_while_they_are_drained__then_they_are_named_and_the_hooks_run_in_time()
    {
        LifecycleTest test = new()
        {
            Options = new LifecycleOptions { DrainTimeout = LifecycleTest.Ms(500), StopDeadline = LifecycleTest.Ms(5000), Grace = LifecycleTest.Ms(30) },
        };
        test.Drainable("broken", static _ => throw new FormatException("no good"))
            .Drainable("deaf", LifecycleTest.Forever)
            .Drainable("slow", token => test.Time.Delay(LifecycleTest.Ms(10_000), token))
            .Service("db");
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal(
            "stopped: test\nbroken.drain: failed after 0 ms: no good\nslow.drain: timed out after 470 ms\n"
            + "deaf.drain: abandoned after 500 ms\ndb.db: ok after 0 ms",
            report.ToString());
        Assert.Equal((true, 0), (report.IsInTime, report.ExitCode));
    }

    [Fact]
    public void Stop__when_the_time_to_drain_is_longer_than_the_deadline__then_half_of_that_is_left_to_the_hooks()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(1000) } };
        test.Drainable("deaf", LifecycleTest.Forever).Service("db", hooks: test.Hook("close", 400));
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal("stopped: test\ndeaf.drain: abandoned after 500 ms\ndb.close: ok after 400 ms", report.ToString());
    }

    [Fact]
    public void Stop__when_the_start_failed__then_nobody_waits_for_requests_that_were_never_sent()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { DrainDelay = LifecycleTest.Ms(300) } };
        test.Drainable("events", static _ => Task.CompletedTask).Service("db").Service("web", static _ => throw new FormatException("no port"), after: ["db"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("stopped: web did not start\nevents.drain: ok after 0 ms\ndb.db: ok after 0 ms", exception.Report!.Rollback!.ToString());
        Assert.Equal(TimeSpan.Zero, exception.Report.Rollback.Duration);
    }

    [Fact]
    public void Stop__when_a_part_waits_for_the_stop_while_it_is_drained__then_that_throws_there()
    {
        LifecycleTest test = new();
        test.Drainable("self", _ => test.Lifecycle.StopAsync("again")).Service("db");
        test.Start();

        CallReport drain = test.Stop().Hooks[0];

        Assert.Equal(("self", CallOutcome.Failed), (drain.Service, drain.Outcome));
        Assert.IsType<InvalidOperationException>(drain.Exception);
    }

    [Fact]
    public void Stop__when_it_has_less_time_than_the_delay__then_half_of_that_is_left_to_the_hooks()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { DrainDelay = LifecycleTest.Ms(3000) } };
        test.Service("db", hooks: test.Hook("close", 40)).Drainable("web", LifecycleTest.Forever);
        test.Start();

        Task<StopReport> stop = test.Lifecycle.StopAsync("hurry", LifecycleTest.Ms(200));
        test.Time.Run(() => stop.IsCompleted);

        StopReport report = LifecycleTest.Result(stop);
        Assert.Equal("stopped: hurry\nweb.drain: abandoned after 100 ms\ndb.close: ok after 40 ms", report.ToString());
        Assert.Equal((LifecycleTest.Ms(140), 0), (report.Duration, report.ExitCode));
    }

    [Fact]
    public void Options__when_the_delay_takes_the_whole_deadline__then_they_are_refused()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { DrainDelay = LifecycleTest.Ms(25_000) } };

        Assert.Equal("DrainDelay", Assert.Throws<ArgumentOutOfRangeException>(() => test.Lifecycle).ParamName);
    }
}
