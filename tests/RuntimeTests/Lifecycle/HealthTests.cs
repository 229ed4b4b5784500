using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class HealthTests
{
    [Fact]
    public void Health__when_a_check_fails_often_enough__then_it_spreads_to_dependants_which_name_the_cause()
    {
        HealthRun run = new();
        run.Db.Answers(Health.Healthy, Health.Unhealthy("no route"));

        run.RunFor(1000);
        Assert.Equal("healthy", run.Health("db"));
        run.RunFor(2000);

        Assert.Equal("unhealthy: no route", run.Health("db"));
        Assert.Equal("unhealthy: db is unhealthy", run.Health("orders"));
        Assert.Equal("unhealthy: db is unhealthy", run.Health("web"));
        Assert.Equal("degraded: db is unhealthy", run.Health("search"));
        Assert.Equal("healthy", run.Health("alone"));
        Assert.Equal(LifecycleStage.Degraded, run.Lifecycle.State.Stage);
    }

    [Fact]
    public void Health__when_one_bad_answer_is_followed_by_a_good_one__then_nothing_happens()
    {
        HealthRun run = new();
        run.Db.Answers(Health.Unhealthy("once"), Health.Healthy, Health.Unhealthy("once more"), Health.Healthy);

        run.RunFor(4000);

        Assert.Equal(LifecycleStage.Running, run.Lifecycle.State.Stage);
        Assert.Empty(run.Told);
    }

    [Fact]
    public void Health__when_it_recovers__then_the_program_runs_again_after_the_dwell_and_each_service_is_told_once()
    {
        HealthRun run = new();
        run.Db.Answers(Health.Unhealthy("no route"), Health.Unhealthy("no route"), Health.Healthy);
        run.RunFor(2000);
        Assert.Equal(LifecycleStage.Degraded, run.Lifecycle.State.Stage);

        run.RunFor(1000);
        Assert.Equal("healthy", run.Health("web"));
        Assert.Equal(LifecycleStage.Degraded, run.Lifecycle.State.Stage);
        run.RunFor(5000);

        Assert.Equal(LifecycleStage.Running, run.Lifecycle.State.Stage);
        Assert.Equal(["orders degraded: unhealthy: db is unhealthy", "orders recovered"], run.Told);
    }

    [Fact]
    public void Health__when_a_check_does_not_answer__then_it_is_unhealthy_and_is_not_asked_again_meanwhile()
    {
        HealthRun run = new();
        run.Db.Hangs();

        run.RunFor(3500);

        Assert.Equal("unhealthy: ping did not answer within 400 ms", run.Health("db", atLeast: 1));
        Assert.Equal(1, run.Db.Asked);
    }

    [Fact]
    public void Health__when_a_check_throws__then_its_message_is_the_reason()
    {
        HealthRun run = new();
        run.Db.Throws();

        run.RunFor(3000);

        Assert.Equal("unhealthy: ping failed: broken", run.Health("db"));
    }

    [Fact]
    public void Health__when_a_service_says_so_itself__then_it_counts_at_once()
    {
        HealthRun run = new();

        run.Lifecycle.SetHealth("alone", Health.Degraded("cache is cold"));

        Assert.Equal("degraded: cache is cold", run.Health("alone"));
        Assert.Equal(LifecycleStage.Degraded, run.Lifecycle.State.Stage);
    }

    [Fact]
    public void Probe__when_a_readiness_check_fails__then_it_is_alive_and_not_ready()
    {
        HealthRun run = new();
        run.Db.Answers(Health.Unhealthy("no route"));
        Assert.True(run.Lifecycle.IsWell(ProbeKind.Readiness));

        run.RunFor(3000);

        Assert.Equal((false, true), (run.Lifecycle.IsWell(ProbeKind.Readiness), run.Lifecycle.IsWell(ProbeKind.Liveness)));
    }

    [Fact]
    public void Probe__when_the_program_stops__then_it_is_not_ready_from_the_beginning()
    {
        HealthRun run = new();

        _ = run.Lifecycle.StopAsync("test");

        Assert.False(run.Lifecycle.IsWell(ProbeKind.Readiness));
    }

    [Fact]
    public void Health__when_there_is_no_such_service__then_the_names_are_told() =>
        Assert.StartsWith("There is no service 'x'; there are db, orders, web, search, alone.", Assert.Throws<ArgumentException>(() => new HealthRun().Lifecycle.GetHealth("x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Health__when_a_service_did_not_start__then_it_is_unhealthy_for_good_and_its_dependants_name_it()
    {
        LifecycleTest test = new();
        test.Service("search", static _ => throw new FormatException("no index"), isCritical: false)
            .Service("index", after: ["search"])
            .Service("orders", softly: ["search"]);
        test.Start();

        test.Lifecycle.SetHealth("search", Health.Healthy);

        Assert.Equal("unhealthy: start failed after 0 ms: no index", test.Lifecycle.GetHealth("search").ToString());
        Assert.Equal("unhealthy: search is unhealthy", test.Lifecycle.GetHealth("index").ToString());
        Assert.Equal("degraded: search is unhealthy", test.Lifecycle.GetHealth("orders").ToString());
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Health__when_the_process_was_paused_for_many_periods__then_these_are_not_made_up_for()
    {
        LifecycleTest test = new();
        int asked = 0;
        test.Service(new ServiceDefinition
        {
            Name = "db",
            Checks =
            [
                new HealthCheck
                {
                    Name = "ping",
                    Check = _ =>
                    {
                        asked++;
                        return ValueTask.FromResult(Health.Healthy);
                    },
                    Every = LifecycleTest.Ms(1000),
                    Timeout = LifecycleTest.Ms(400),
                    FailureThreshold = 1,
                },
            ],
        });
        test.Start(until: 2000);
        int before = asked;

        test.Time.Pause(TimeSpan.FromMilliseconds(1990));
        test.Time.Run(() => asked > before);
        test.RunFor(100);

        Assert.Equal(before + 1, asked);
        Assert.Equal("healthy", test.Lifecycle.GetHealth("db").ToString());
        Assert.Equal(LifecycleStage.Running, test.Lifecycle.State.Stage);
    }
}
