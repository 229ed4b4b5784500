using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Calls that come too early, too late or in between.</summary>
public sealed class LifecycleRaceTests
{
    [Fact]
    public void Start__when_it_was_cancelled_before__then_nothing_is_started()
    {
        LifecycleTest test = new();
        test.Service("db");
        Task<StartReport> start = test.Lifecycle.StartAsync(new CancellationToken(canceled: true));
        test.Time.Run();

        Assert.ThrowsAny<OperationCanceledException>(() => LifecycleTest.Result(start));
        Assert.Empty(test.Log);
        Assert.Equal(LifecycleStage.Stopped, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Start__when_it_was_stopped_before__then_it_throws()
    {
        LifecycleTest test = new();
        test.Service("db");
        test.Stop();

        Assert.Equal("The services are stopped; they can be started once.", Assert.Throws<InvalidOperationException>(() => test.Start()).Message);
    }

    [Fact]
    public void Start__when_it_is_cancelled_and_stopped__then_the_first_reason_holds()
    {
        LifecycleTest test = new();
        test.Service("db", 100);
        using CancellationTokenSource cancellation = new();
        Task<StartReport> start = test.Lifecycle.StartAsync(cancellation.Token);
        test.Time.Run(() => test.Log.Count == 1);

        cancellation.Cancel();

        Assert.Equal("the start was cancelled", test.Stop("later").Reason);
        Assert.ThrowsAny<OperationCanceledException>(() => LifecycleTest.Result(start));
    }

    [Fact]
    public void Start__when_a_service_fails_because_it_is_interrupted__then_that_is_not_the_cause()
    {
        LifecycleTest test = new();
        test.Service("db", async token =>
        {
            await Task.WhenAny(test.Time.Delay(LifecycleTest.Ms(500), token)).ConfigureAwait(false);
            throw new FormatException("connection closed");
        });
        Task<StartReport> start = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.Time.Run(() => test.Log.Count == 1);

        test.Stop("SIGTERM");

        Assert.Equal("The start was interrupted: SIGTERM.", Assert.ThrowsAny<OperationCanceledException>(() => LifecycleTest.Result(start)).Message);
    }

    [Fact]
    public void Stop__when_a_start_ignores_its_token__then_the_deadline_counts_from_the_call()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(300) } };
        test.Service("db", hooks: test.Hook("deaf", LifecycleTest.Forever)).Service("web", LifecycleTest.Forever, after: ["db"]);
        _ = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.Time.Run(() => test.Log.Contains("0 +web"));

        StopReport report = test.Stop();

        Assert.Equal(LifecycleTest.Ms(300), report.Duration);
        Assert.Equal(LifecycleTest.Ms(300), test.Time.Elapsed);
    }

    [Fact]
    public void Health__when_it_is_set_while_services_start__then_the_start_goes_on_and_ends_degraded()
    {
        LifecycleTest test = new();
        List<string> told = [];
        test.Service(Telling("db", told)).Service("web", 10, after: ["db"]);
        Task<StartReport> start = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);

        test.Lifecycle.SetHealth("db", Health.Degraded("cold"));
        Assert.Equal((LifecycleStage.Starting, false), (test.Lifecycle.State.Stage, test.Lifecycle.IsWell(ProbeKind.Readiness)));
        Assert.Empty(told);
        test.Time.Run();

        Assert.Equal(2, LifecycleTest.Result(start).Services.Count);
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
        Assert.Equal(["db degraded: cold"], told);
    }

    [Fact]
    public void Health__when_it_turns_after_the_stop_has_begun__then_nobody_is_told()
    {
        LifecycleTest test = new();
        List<string> told = [];
        test.Service(Telling("db", told));
        test.Start();

        _ = test.Lifecycle.StopAsync("test");
        test.Lifecycle.SetHealth("db", Health.Degraded("closing"));
        test.Time.Run();

        Assert.Empty(told);
        Assert.Equal(LifecycleStage.Stopped, test.Lifecycle.State.Stage);
    }

    [Fact]
    public void Health__when_the_program_stops_while_a_service_is_being_told__then_that_is_cancelled()
    {
        LifecycleTest test = new();
        bool isCancelled = false;
        test.Service(new ServiceDefinition
        {
            Name = "db",
            OnDegraded = (_, token) =>
            {
                token.Register(() => isCancelled = true);
                return LifecycleTest.Forever(token);
            },
        });
        test.Start();
        test.Lifecycle.SetHealth("db", Health.Degraded("cold"));
        test.Time.Run();

        test.Stop();
        test.Time.Run();

        Assert.True(isCancelled);
    }

    [Fact]
    public void Stop__when_a_start_waits_for_it__then_that_is_abandoned_and_the_others_are_stopped()
    {
        LifecycleTest test = new();
        test.Service("db").Service("web", _ => test.Lifecycle.StopAsync("web"), after: ["db"]);

        Task<StartReport> start = test.Lifecycle.StartAsync(TestContext.Current.CancellationToken);
        test.Time.Run();

        Assert.Equal("The start was interrupted: web.", Assert.ThrowsAny<OperationCanceledException>(() => LifecycleTest.Result(start)).Message);
        Assert.Equal(["web: abandoned after 1000 ms"], test.Lifecycle.StartReport!.Services.Skip(1).Select(static service => service.ToString()));
        Assert.Equal("stopped: web\ndb.db: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Stop__when_the_work_of_a_service_waits_for_it__then_that_is_abandoned_and_its_hooks_run()
    {
        LifecycleTest test = new();
        test.Service("web", work: new BackgroundWork { Run = _ => test.Lifecycle.StopAsync("done") });
        test.Start();

        Assert.Equal("stopped: done\nweb.run: abandoned after 1000 ms\nweb.web: ok after 0 ms", test.Stop("later").ToString());
    }

    [Fact]
    public void Stop__when_a_service_that_is_told_of_its_health_waits_for_it__then_it_ends()
    {
        LifecycleTest test = new();
        StopReport? seen = null;
        test.Service(new ServiceDefinition { Name = "db", OnDegraded = async (_, _) => seen = await test.Lifecycle.StopAsync("cold").ConfigureAwait(false) });
        test.Start();
        test.Lifecycle.SetHealth("db", Health.Degraded("cold"));
        test.Time.Run();

        Assert.Equal("cold", test.Stop("later").Reason);
        Assert.True(SpinWait.SpinUntil(() => seen is not null, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Hook__when_it_adds_to_the_program_that_stops__then_that_is_refused_and_the_next_one_runs()
    {
        LifecycleTest test = new();
        test.Service("db", hooks: [test.Hook("a", _ => test.Lifecycle.Register(test.Define("late"))), test.Hook("b", _ => test.Lifecycle.ShutdownAsync("db")), test.Hook("c")]);
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal([CallOutcome.Failed, CallOutcome.Failed, CallOutcome.Ok], report.Hooks.Select(static hook => hook.Outcome));
        Assert.Equal("The program stops: the service 'late' comes too late.", report.Hooks[0].Exception!.Message);
    }

    [Fact]
    public void Stop__when_a_hook_stops_another_program__then_it_may_wait_for_that()
    {
        LifecycleTest test = new();
        ServiceLifecycle other = new([]);
        test.Service("db", hooks: test.Hook("other", _ => other.StopAsync("nested")));
        test.Start();

        Assert.Equal(0, test.Stop().ExitCode);
    }

    [Fact]
    public void Dispose__when_services_were_not_stopped__then_nothing_is_asked_any_more()
    {
        LifecycleTest test = new();
        int asked = 0;
        test.Service(new ServiceDefinition
        {
            Name = "db",
            Checks = [new HealthCheck { Name = "ping", Check = _ => ValueTask.FromResult(asked++ < 0 ? default : Health.Healthy), Every = LifecycleTest.Ms(100), Timeout = LifecycleTest.Ms(50) }],
        });
        test.Start(until: 150);
        int before = asked;

        test.Lifecycle.Dispose();
        test.RunFor(1000);

        Assert.Equal((true, before), (before > 0, asked));
    }

    private static ServiceDefinition Telling(string name, List<string> told) => new()
    {
        Name = name,
        OnDegraded = (health, _) =>
        {
            told.Add($"{name} {health}");
            return Task.CompletedTask;
        },
    };
}
