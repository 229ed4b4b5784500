using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>
/// The public scenarios of OTP's supervisor: permanent, transient and temporary children are work that begins again always, on failure or never;
/// the intensity is the number of failures that are borne. What starts after a child under rest_for_one depends on it here. Left out is what has
/// no meaning: ignored children, child specifications and code change, and exits that count as a shutdown, since work that ends by itself has
/// either returned or thrown. A failure here loses its weight by and by, where OTP forgets it at the end of a period.
/// </summary>
public sealed class SupervisorCaseTests
{
    // Whether the child runs again, and how the supervisor, the program, is.
    [Theory]
    [InlineData("permanent_normal", RestartPolicy.Always, "10 w", 2, LifecycleStage.Running)]
    [InlineData("transient_normal", RestartPolicy.OnFailure, "10 w", 1, LifecycleStage.Running)]
    [InlineData("temporary_normal", RestartPolicy.Never, "10 w", 1, LifecycleStage.Running)]
    [InlineData("permanent_abnormal", RestartPolicy.Always, "10! w", 2, LifecycleStage.Running)]
    [InlineData("transient_abnormal", RestartPolicy.OnFailure, "10! w", 2, LifecycleStage.Running)]
    [InlineData("temporary_abnormal", RestartPolicy.Never, "10! w", 1, LifecycleStage.Degraded)]
    public void Otp__termination(string mirrored, RestartPolicy restart, string calls, int begun, LifecycleStage stage)
    {
        _ = mirrored;
        LifecycleTest test = new();
        test.Service("child", isCritical: restart != RestartPolicy.Never, work: test.Work("child", calls, restart));

        test.Start(until: 10_000);

        Assert.Equal((begun, stage), (Begun(test, "child"), test.Lifecycle.State.Stage));
    }

    // How often the child begins before the supervisor gives up, or 0 where it goes on.
    [Theory]
    [InlineData("one_for_one_escalation", RestartPolicy.Always, "1!", 4, 1_000_000, 5)]
    [InlineData("one_for_one_escalation, by normal exits", RestartPolicy.Always, "1", 4, 1_000_000, 5)]
    [InlineData("one_for_one_escalation, intensity 1", RestartPolicy.OnFailure, "1!", 1, 1_000_000, 2)]
    [InlineData("multiple_restarts, within the intensity", RestartPolicy.Always, "2100! 2100! 2100! 2100! w", 1, 100, 0)]
    [InlineData("multiple_restarts, a half-life apart", RestartPolicy.Always, "1! 1000! w", 1, 1000, 0)]
    [InlineData("multiple_restarts, too fast", RestartPolicy.Always, "1! 10! w", 1, 1000, 2)]
    public void Otp__intensity(string mirrored, RestartPolicy restart, string calls, int intensity, int halfLife, int begun)
    {
        _ = mirrored;
        LifecycleTest test = new();
        test.Service("child", work: test.Work("child", calls, restart, backoff: 5, maxFailures: intensity, halfLife: halfLife)).Service("other");

        test.Start(until: 20_000);

        Assert.Equal(begun == 0 ? LifecycleStage.Running : LifecycleStage.Stopped, test.Lifecycle.State.Stage);
        Assert.Equal(begun == 0 ? calls.Split(' ').Length : begun, Begun(test, "child"));
        Assert.Equal(begun == 0 ? 0 : 1, test.Stop().ExitCode);
    }

    // What stops and starts, in order, when the child of that name terminates among a, b, c.
    [Theory]
    [InlineData("one_for_one", "a b c", "b", "*b")]
    [InlineData("rest_for_one, the first", "a b:a c:b", "a", "-c -b *a +b +c")]
    [InlineData("rest_for_one, the middle", "a b:a c:b", "b", "-c *b +c")]
    [InlineData("rest_for_one, the last", "a b:a c:b", "c", "*c")]
    [InlineData("one_for_all, as all depend on it", "a b:a c:a", "a", "-b -c *a +b +c")]
    public void Otp__strategies(string mirrored, string children, string terminating, string expected)
    {
        _ = mirrored;
        LifecycleTest test = new();
        foreach (string[] child in children.Split(' ').Select(static child => child.Split(':')))
        {
            test.Service(child[0], after: child[1..], work: child[0] == terminating ? test.Work(child[0], "50! w") : null);
        }

        test.Start(until: 40);
        test.Log.Clear();
        test.RunFor(1000);

        Assert.Equal(expected, string.Join(' ', test.Log.Select(static entry => entry.Split(' ')[1]).Where(static entry => entry[0] is '+' or '-' or '*')));
    }

    [Fact]
    public void Otp__rest_for_one_other_child_fails_restart()
    {
        // OTP tries the one that does not start again and again until the intensity is reached; a start that fails here is final.
        int starts = 0;
        LifecycleTest test = new();
        test.Service("a", work: test.Work("a", "50! w")).Service("b", _ => starts++ == 0 ? Task.CompletedTask : throw new FormatException("no"), after: ["a"]).Service("c", after: ["b"]);
        test.Start();

        Assert.Equal("stopped: b did not start again: failed after 0 ms: no\na.run: ok after 0 ms\na.a: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Otp__sup_stop_timeout()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { Grace = LifecycleTest.Ms(1000) } };
        test.Service("child1", work: test.Work("child1", "w")).Service("child2", work: test.Work("child2", "h"));
        test.Start(until: 10);

        Assert.Equal(
            ["child1.run: ok after 0 ms", "child1.child1: ok after 0 ms", "child2.run: abandoned after 1000 ms", "child2.child2: ok after 0 ms"],
            test.Stop().Hooks.Select(static call => call.ToString()));
    }

    [Fact]
    public void Otp__hanging_restart_loop()
    {
        // A child that fails at once, for ever, does not keep its supervisor from stopping.
        LifecycleTest test = new();
        test.Service("child", work: test.Work("child", "0!", RestartPolicy.Always, backoff: 1, maxBackoff: 1, maxFailures: int.MaxValue, halfLife: 1)).Service("other");
        test.Start(until: 500);

        StopReport report = test.Stop();

        Assert.True(Begun(test, "child") > 400);
        Assert.Equal((0, TimeSpan.Zero), (report.ExitCode, report.Duration));
    }

    [Fact]
    public void Otp__simple_one_for_one()
    {
        // Children that are added while the supervisor runs are supervised as any other.
        LifecycleTest test = new();
        test.Start();
        _ = test.Lifecycle.Register(test.Define("child", work: test.Work("child", "10! w")));
        test.RunFor(1000);

        Assert.Equal(2, Begun(test, "child"));
        _ = test.Lifecycle.ShutdownAsync("child");
        test.Time.Run();
        Assert.EndsWith(" -child", test.Log[^1], StringComparison.Ordinal);
    }

    private static int Begun(LifecycleTest test, string child) => test.Log.Count(entry => entry.EndsWith($" *{child}", StringComparison.Ordinal));
}
