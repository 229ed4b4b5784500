using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Several services that are not well at the same time: each that suffers names a cause, and that cause is not well itself.</summary>
public sealed class SimultaneousFailureTests
{
    [Theory]
    [InlineData("", "a healthy|b healthy|c healthy|d healthy|e healthy")]
    [InlineData("a=U", "a unhealthy: own|b unhealthy: a is unhealthy|c degraded: a is unhealthy|d unhealthy: a is unhealthy|e degraded: a is unhealthy")]
    [InlineData("b=D", "a healthy|b degraded: own|c healthy|d degraded: b is degraded|e healthy")]
    [InlineData("a=D b=D", "a degraded: own|b degraded: own|c healthy|d degraded: b is degraded|e healthy")]
    [InlineData("a=U b=D", "a unhealthy: own|b unhealthy: a is unhealthy|c degraded: a is unhealthy|d unhealthy: a is unhealthy|e degraded: a is unhealthy")]
    [InlineData("b=U c=U", "a healthy|b unhealthy: own|c unhealthy: own|d unhealthy: b is unhealthy|e unhealthy: c is unhealthy")]
    [InlineData("c=U e=D", "a healthy|b healthy|c unhealthy: own|d healthy|e unhealthy: c is unhealthy")]
    public void Health__when_several_are_not_well__then_each_names_its_own_cause(string said, string expected)
    {
        // b needs a, c would like a, d needs b and would like c, e needs c.
        LifecycleTest test = new();
        test.Service("a").Service("b", after: ["a"]).Service("c", softly: ["a"]).Service("d", after: ["b"]).Service("e", after: ["c"]);
        test.Start();

        foreach (string[] pair in said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Split('=')))
        {
            test.Lifecycle.SetHealth(pair[0], pair[1] == "U" ? Health.Unhealthy("own") : Health.Degraded("own"));
        }

        Assert.Equal(expected, string.Join('|', "abcde".Select(service => $"{service} {test.Lifecycle.GetHealth($"{service}")}")));
    }

    [Fact]
    public void Health__when_one_of_two_causes_recovers__then_the_other_is_named_and_the_program_stays_degraded()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { MinDwell = LifecycleTest.Ms(100) } };
        List<string> told = [];
        test.Service("a").Service("b").Service(new ServiceDefinition
        {
            Name = "c",
            DependsOn = ["a", "b"],
            OnDegraded = (cause, _) => Tell($"{cause}"),
            OnRecovered = _ => Tell("recovered"),
        });
        test.Start();

        test.Lifecycle.SetHealth("a", Health.Unhealthy("own"));
        test.Lifecycle.SetHealth("b", Health.Unhealthy("own"));
        test.RunFor(500);
        test.Lifecycle.SetHealth("a", Health.Healthy);
        test.RunFor(500);

        Assert.Equal(("unhealthy: b is unhealthy", LifecycleStage.Degraded), (test.Lifecycle.GetHealth("c").ToString(), test.Lifecycle.State.Stage));
        test.Lifecycle.SetHealth("b", Health.Healthy);
        test.RunFor(99);
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
        test.Lifecycle.SetHealth("a", Health.Degraded("again"));
        test.Lifecycle.SetHealth("a", Health.Healthy);
        test.RunFor(99);
        Assert.Equal(LifecycleStage.Degraded, test.Lifecycle.State.Stage);
        test.RunFor(1);
        Assert.Equal(LifecycleStage.Running, test.Lifecycle.State.Stage);
        Assert.Equal(["unhealthy: a is unhealthy", "recovered"], told);

        Task Tell(string what)
        {
            told.Add(what);
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData(1, 1, int.MaxValue, 0.0)]
    [InlineData(1_000_000_000, 1_000_000_000, 1, 0.999)]
    [InlineData(1, 1_000_000_000, 2000, 0.5)]
    public void Backoff__when_its_limits_are_extreme__then_the_work_begins_again(int backoff, int maxBackoff, int maxFailures, double random)
    {
        LifecycleTest test = new() { Random = random };
        test.Service("a", work: test.Work("a", "0! w", backoff: backoff, maxBackoff: maxBackoff, maxFailures: maxFailures, halfLife: 1));
        test.Start(until: 1);
        test.RunFor(1_300_000_000);

        Assert.Equal(2, test.Log.Count(static line => line.EndsWith("*a", StringComparison.Ordinal)));
        Assert.Equal("healthy", test.Lifecycle.GetHealth("a").ToString());
    }
}
