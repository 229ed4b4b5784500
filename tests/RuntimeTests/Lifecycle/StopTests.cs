using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class StopTests
{
    [Fact]
    public void Stop__when_services_depend_on_each_other__then_dependants_stop_first_and_others_do_not_wait()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("db", 10))
            .Service("orders", after: ["db"], hooks: test.Hook("orders", 20))
            .Service("search", softly: ["db"], hooks: test.Hook("search", 5))
            .Service("alone", hooks: test.Hook("alone", 1));
        test.Start();
        test.Log.Clear();

        StopReport report = test.Stop();

        Assert.Equal(["0 -alone", "0 -orders", "0 -search", "20 -db"], test.Log);
        Assert.Equal((LifecycleTest.Ms(30), true, 0), (report.Duration, report.IsInTime, report.ExitCode));
        Assert.Equal(new LifecycleChange(LifecycleStage.Stopped, HealthStatus.Healthy, 4), test.Lifecycle.State);
    }

    [Fact]
    public void Stop__when_a_service_has_several_hooks__then_they_run_by_priority_then_by_name_and_together_where_they_may()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: [
            test.Hook("last", 1, priority: 1),
            test.Hook("b", 10, priority: 50, isConcurrent: true),
            test.Hook("c", 20, priority: 50, isConcurrent: true),
            test.Hook("d", 5, priority: 50),
            test.Hook("a", 7, priority: 50),
            test.Hook("flush", 3, priority: 100),
        ]);
        test.Start();
        test.Log.Clear();

        test.Stop();

        Assert.Equal(["0 -flush", "3 -a", "10 -b", "10 -c", "30 -d", "35 -last"], test.Log);
    }

    [Fact]
    public void Stop__when_a_hook_throws__then_it_is_recorded_and_the_next_one_runs()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: [test.Hook("a", static _ => throw new FormatException("no good")), test.Hook("b")]);
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal("stopped: test\ndb.a: failed after 0 ms: no good\ndb.b: ok after 0 ms", report.ToString());
        Assert.Equal((true, 1), (report.IsInTime, report.ExitCode));
    }

    [Fact]
    public void Stop__when_a_hook_ignores_its_token__then_it_is_abandoned_within_the_deadline_and_named()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(300) } };
        test.Service("db", hooks: [test.Hook("deaf", LifecycleTest.Forever), test.Hook("never")]);
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal("stopped: test\ndb.deaf: abandoned after 300 ms\ndb.never: skipped", report.ToString());
        Assert.Equal((LifecycleTest.Ms(300), false, 1), (report.Duration, report.IsInTime, report.ExitCode));
    }

    [Fact]
    public void Stop__when_time_runs_out__then_what_runs_always_still_has_its_reserve()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(1000), RunAlwaysReserve = LifecycleTest.Ms(200) } };
        test.Service("db", hooks: [test.Hook("deaf", LifecycleTest.Forever, priority: 9), test.Hook("never"), test.Hook("unlock", 50, runsAlways: true)]);
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal("stopped: test\ndb.deaf: abandoned after 800 ms\ndb.never: skipped\ndb.unlock: ok after 50 ms", report.ToString());
    }

    [Fact]
    public void Stop__when_it_is_called_again__then_it_is_the_same_stop_with_the_first_reason()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("db", 10));
        test.Start();

        Task<StopReport> first = test.Lifecycle.StopAsync("first");
        Task<StopReport> second = test.Lifecycle.StopAsync("second");

        Assert.Same(first, second);
        Assert.Equal("first", test.Stop().Reason);
    }

    [Fact]
    public void Stop__when_nothing_was_started__then_it_is_done_at_once()
    {
        LifecycleTest test = new();
        test.Service("db");

        Assert.Empty(test.Stop().Hooks);
        Assert.Equal(LifecycleStage.Stopped, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Stop__when_a_hook_waits_for_the_stop__then_that_throws_in_the_hook()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: test.Hook("self", async token =>
        {
            await test.Time.Delay(LifecycleTest.Ms(1), token).ConfigureAwait(false);
            await test.Lifecycle.StopAsync("again").ConfigureAwait(false);
        }));
        test.Start();

        CallReport hook = Assert.Single(test.Stop().Hooks);

        Assert.Equal(CallOutcome.Failed, hook.Outcome);
        Assert.StartsWith("A shutdown hook cannot stop the program", hook.Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes__when_read_late__then_the_last_comes_first_and_none_is_missed()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Start();
        await using IAsyncEnumerator<LifecycleChange> changes = test.Lifecycle.ReadChangesAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal("running, healthy #2", changes.Current.ToString());

        test.Stop();

        List<string> rest = [];
        while (await changes.MoveNextAsync())
        {
            rest.Add(changes.Current.ToString());
        }

        Assert.Equal(["stopping, healthy #3", "stopped, healthy #4"], rest);
    }

    [Fact]
    public void Stop__when_ten_hooks_of_a_second_stand_in_three_levels__then_it_takes_as_long_as_the_longest_way()
    {
        LifecycleTest test = new();
        test.Service("0", hooks: test.Hook("0", 1000));
        for (int i = 1; i <= 8; i++)
        {
            test.Service($"{i}", after: ["0"], hooks: test.Hook($"{i}", 1000));
        }

        test.Service("9", after: ["1", "2", "3", "4", "5", "6", "7", "8"], hooks: test.Hook("9", 1000));
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal((10, LifecycleTest.Ms(3000)), (report.Hooks.Count, report.Duration));
    }
}
