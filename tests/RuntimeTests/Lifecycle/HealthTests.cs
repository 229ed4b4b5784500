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
        Assert.Equal("unhealthy: orders is unhealthy", run.Health("web"));
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
}
