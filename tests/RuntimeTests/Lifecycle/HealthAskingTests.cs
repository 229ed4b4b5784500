using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>All checks asked at once by somebody who wants to know, and what is made of the answers.</summary>
public sealed class HealthAskingTests
{
    [Fact]
    public void Asking__when_all_answer_at_once__then_their_answers_count_and_the_causes_are_named()
    {
        Answers answers = new();
        LifecycleTest test = Program(answers.Sync("a"), answers.Sync("b"), answers.Sync("c"));
        test.Start(until: 1);
        answers["b"] = Health.Unhealthy("no route");
        answers["c"] = Health.Degraded("slow");

        Task<Health> asked = test.Lifecycle.CheckHealthAsync(CancellationToken.None).AsTask();

        Assert.True(asked.IsCompletedSuccessfully);
        Assert.Equal("unhealthy: b is unhealthy: no route; c is degraded: slow", LifecycleTest.Result(asked).ToString());
        Assert.Equal(LifecycleTest.Result(asked), test.Lifecycle.Health);
        Assert.Equal(new LifecycleChange(LifecycleStage.Degraded, HealthStatus.Unhealthy, 3), test.Lifecycle.State);
    }

    [Fact]
    public void Asking__when_all_answer_at_once__then_it_allocates_nothing()
    {
        Answers answers = new();
        LifecycleTest test = Program([.. Enumerable.Range(0, 10).Select(i => answers.Sync($"{i}"))]);
        test.Start(until: 1);
        for (int i = 0; i < 3; i++)
        {
            LifecycleTest.Result(test.Lifecycle.CheckHealthAsync(CancellationToken.None).AsTask());
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        ValueTask<Health> asked = test.Lifecycle.CheckHealthAsync(CancellationToken.None);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(asked.IsCompletedSuccessfully);
        Assert.Equal((0, 40), (allocated, answers.Asked));
    }

    [Fact]
    public void Asking__when_one_answers_later__then_it_is_waited_for()
    {
        Answers answers = new();
        LifecycleTest test = new();
        TaskCompletionSource<Health> later = new();
        test.Service(Definition(answers.Sync("a"), new HealthCheck { Name = "b", Check = _ => new ValueTask<Health>(later.Task), FailureThreshold = 1 }));
        test.Start(until: 1);

        Task<Health> asked = test.Lifecycle.CheckHealthAsync(CancellationToken.None).AsTask();
        Assert.False(asked.IsCompleted);
        later.SetResult(Health.Degraded("slow"));

        Assert.Equal("degraded: db is degraded: slow", LifecycleTest.Result(asked).ToString());
    }

    [Fact]
    public void Asking__when_one_never_answers__then_it_is_waited_for_until_its_timeout_and_is_unhealthy()
    {
        LifecycleTest test = new();
        test.Service(Definition(new HealthCheck { Name = "b", Check = static _ => new ValueTask<Health>(new TaskCompletionSource<Health>().Task), FailureThreshold = 1 }));
        test.Start(until: 1);

        Task<Health> asked = test.Lifecycle.CheckHealthAsync(CancellationToken.None).AsTask();
        test.RunFor(1000);

        Assert.Equal("unhealthy: db is unhealthy: b did not answer within 1000 ms", LifecycleTest.Result(asked).ToString());
    }

    [Fact]
    public void Asking__when_the_caller_gives_up__then_it_waits_no_longer()
    {
        LifecycleTest test = new();
        test.Service(Definition(new HealthCheck { Name = "b", Check = static _ => new ValueTask<Health>(new TaskCompletionSource<Health>().Task) }));
        test.Start(until: 1);
        using CancellationTokenSource cancellation = new();

        Task<Health> asked = test.Lifecycle.CheckHealthAsync(cancellation.Token).AsTask();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => LifecycleTest.Result(asked));
    }

    [Fact]
    public void Asking__when_a_check_does_not_return__then_the_others_are_asked_on_their_own_and_no_answer_of_before_is_lost()
    {
        Answers answers = new();
        using ManualResetEventSlim isInside = new();
        using ManualResetEventSlim goesOn = new();
        bool blocks = true;
        HealthCheck blocking = new()
        {
            Name = "blocking",
            FailureThreshold = 1,
            Check = _ =>
            {
                isInside.Set();
                Assert.True(!blocks || goesOn.Wait(TimeSpan.FromSeconds(30), CancellationToken.None));
                return ValueTask.FromResult(Health.Healthy);
            },
        };
        LifecycleTest test = new();
        test.Service(Definition(answers.Sync("before"), blocking, answers.Sync("after")));
        test.Start(until: 1);
        answers["before"] = Health.Degraded("slow");
        Health result = default;
        Thread caller = new(() => result = test.Lifecycle.CheckHealthAsync(CancellationToken.None).AsTask().Result);
        caller.Start();
        Assert.True(isInside.Wait(TimeSpan.FromSeconds(30), CancellationToken.None));

        test.RunFor(1000);
        Assert.Equal("unhealthy: db is unhealthy: blocking did not answer within 1000 ms", test.Lifecycle.Health.ToString());
        int asked = answers.Asked;
        test.RunFor(10_000);
        Assert.Equal(asked + 2, answers.Asked);

        blocks = false;
        goesOn.Set();
        Assert.True(caller.Join(TimeSpan.FromSeconds(30)));
        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        test.RunFor(10_000);
        Assert.Equal("degraded: db is degraded: slow", test.Lifecycle.Health.ToString());
    }

    [Theory]
    [InlineData(0.0, 9_500)]
    [InlineData(0.5, 10_000)]
    [InlineData(1.0, 10_500)]
    public void Period__when_programs_started_together__then_it_differs_by_up_to_a_twentieth(double random, int expected)
    {
        List<TimeSpan> asked = [];
        LifecycleTest test = new() { Random = random };
        test.Service(Definition(new HealthCheck
        {
            Name = "a",
            Check = _ =>
            {
                asked.Add(test.Time.Elapsed);
                return ValueTask.FromResult(Health.Healthy);
            },
        }));

        test.Start(until: 40_000);

        Assert.Equal(LifecycleTest.Ms((int)(random * 10_000)), asked[0]);
        Assert.Equal(LifecycleTest.Ms(expected), asked[1] - asked[0]);
        Assert.Equal(LifecycleTest.Ms(expected), asked[2] - asked[1]);
    }

    [Fact]
    public void Probe__when_the_program_starts__then_it_is_alive_before_it_has_started_and_ready_only_then()
    {
        LifecycleTest test = new();
        test.Service("a", milliseconds: 100);
        Assert.Equal("False True False", Probes(test));

        _ = test.Lifecycle.StartAsync(CancellationToken.None);
        Assert.Equal("False True False", Probes(test));
        test.Time.Run();
        Assert.Equal("True True True", Probes(test));

        Task<StopReport> stop = test.Lifecycle.StopAsync("test");
        Assert.Equal("False True True", Probes(test));
        test.Time.Run();
        LifecycleTest.Result(stop);
        Assert.Equal("False False False", Probes(test));
    }

    [Fact]
    public void Data__when_it_differs__then_the_health_is_the_same_and_shows_it()
    {
        Health health = Health.Degraded("slow") with { Data = new Dictionary<string, object?> { ["queue"] = 7 } };

        Assert.Equal(Health.Degraded("slow"), health);
        Assert.Equal(7, health.Data!["queue"]);
    }

    private static string Probes(LifecycleTest test) =>
        $"{test.Lifecycle.IsWell(ProbeKind.Readiness)} {test.Lifecycle.IsWell(ProbeKind.Liveness)} {test.Lifecycle.IsWell(ProbeKind.Startup)}";

    private static LifecycleTest Program(params HealthCheck[] checks)
    {
        LifecycleTest test = new();
        Array.ForEach(checks, check => test.Service(new ServiceDefinition { Name = check.Name, Checks = [check] }));
        return test;
    }

    private static ServiceDefinition Definition(params HealthCheck[] checks) => new() { Name = "db", Checks = checks };

    /// <summary>Checks that answer at once, healthy unless it is said otherwise.</summary>
    private sealed class Answers
    {
        private readonly Dictionary<string, Health> _answers = [];

        public int Asked { get; private set; }

        public Health this[string name]
        {
            set => _answers[name] = value;
        }

        public HealthCheck Sync(string name)
        {
            _answers[name] = Health.Healthy;
            return new HealthCheck
            {
                Name = name,
                FailureThreshold = 1,
                Check = _ =>
                {
                    Asked++;
                    return ValueTask.FromResult(_answers[name]);
                },
            };
        }
    }
}
