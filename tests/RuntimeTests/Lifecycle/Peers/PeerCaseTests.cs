using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>The public scenarios of Akka's CoordinatedShutdown and of uber-go/fx's lifecycle, as far as both mean the same here.</summary>
public sealed class PeerCaseTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("b:a", "a b")]
    [InlineData("b:a c:a", "a b c")]
    [InlineData("b:a c:b", "a b c")]
    [InlineData("b:a c:a,b", "a b c")]
    [InlineData("c:a,b", "a b c")]
    [InlineData("b:a c:b d:b,c e:d", "a b c d e")]
    [InlineData("a2:a1 a3:a2 b2:b1 b3:b2", "a1 b1 a2 b2 a3 b3")]
    public void Akka__sort_phases_in_topological_order(string edges, string order)
    {
        LifecycleTest test = Program(edges);

        test.Start();
        string started = string.Join(' ', test.Log.Where(static entry => entry.Contains('+', StringComparison.Ordinal)).Select(static entry => entry.Split('+')[1]));
        StopReport report = test.Stop();

        Assert.Equal(order, started);
        string[] stopped = [.. report.Hooks.Select(static hook => hook.Service)];
        Assert.All(Edges(edges), edge => Assert.All(edge.After, before => Assert.True(Array.IndexOf(stopped, edge.Name) < Array.IndexOf(stopped, before))));
    }

    [Theory]
    [InlineData("a:a", "a → a")]
    [InlineData("b:a a:b", "b → a → b")]
    [InlineData("c:a,b b:c", "c → b → c")]
    [InlineData("d:a,c c:b b:d", "d → c → b → d")]
    public void Akka__detect_cycles_in_phases(string edges, string path) =>
        Assert.Equal($"Services depend on each other in a circle: {path}. Remove one of these dependencies.", Assert.Throws<LifecycleException>(() => Program(edges).Lifecycle).Message);

    [Fact]
    public void Akka__run_ordered_phases()
    {
        LifecycleTest test = new();
        test.Service("c", hooks: test.Hook("C")).Service("b", after: ["c"], hooks: [test.Hook("B1", 10, isConcurrent: true), test.Hook("B2", 20, isConcurrent: true)]).Service("a", after: ["b"], hooks: test.Hook("A"));
        test.Start();
        test.Log.Clear();

        test.Stop();

        Assert.Equal(["0 -A", "0 -B1", "0 -B2", "20 -C"], test.Log);
    }

    [Fact]
    public void Akka__only_run_once()
    {
        LifecycleTest test = new();
        test.Service("a");
        test.Start();
        test.Log.Clear();

        StopReport first = test.Stop();
        StopReport second = test.Stop();

        Assert.Same(first, second);
        Assert.Equal(["0 -a"], test.Log);
    }

    [Fact]
    public void Akka__continue_after_timeout_or_failure()
    {
        LifecycleTest test = new();
        test.Service("c", hooks: test.Hook("C"))
            .Service("b", after: ["c"], hooks: test.Hook("B", LifecycleTest.Forever, timeout: 100))
            .Service("a", after: ["b"], hooks: [test.Hook("A1", static _ => throw new FormatException("boom")), test.Hook("A2", static _ => Task.FromException(new FormatException("boom")))]);
        test.Start();

        Assert.Equal("stopped: test\na.A1: failed after 0 ms: boom\na.A2: failed after 0 ms: boom\nb.B: abandoned after 1100 ms\nc.C: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Fx__start_executes_in_order_and_stop_in_reverse()
    {
        LifecycleTest test = Program("2:1");

        test.Start();
        test.Stop();

        Assert.Equal(["0 +1", "0 1", "0 +2", "0 2", "0 -2", "0 -1"], test.Log);
    }

    [Fact]
    public void Fx__start_error_halts_the_chain_and_rolls_back()
    {
        LifecycleTest test = new();
        test.Service("1").Service("2", static _ => throw new FormatException("a starter error"), after: ["1"]).Service("3", after: ["2"]);

        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal(["0 +1", "0 1", "0 +2", "0 -1"], test.Log);
        Assert.Equal("a starter error", exception.InnerException!.Message);
    }

    [Fact]
    public void Fx__stop_does_nothing_without_hooks()
    {
        LifecycleTest test = new();

        test.Start();

        Assert.Equal("stopped: test", test.Stop().ToString());
    }

    [Fact]
    public void Fx__stop_error_does_not_halt_the_chain_and_all_errors_are_gathered()
    {
        LifecycleTest test = new();
        test.Service("1", hooks: test.Hook("a", static _ => throw new FormatException("err 1"))).Service("2", after: ["1"], hooks: test.Hook("b", static _ => throw new FormatException("err 2")));
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal(["err 2", "err 1"], report.Hooks.Select(static hook => hook.Exception!.Message));
        Assert.Equal(1, report.ExitCode);
    }

    [Fact]
    public void Fx__stop_is_called_for_what_started_when_a_later_start_timed_out()
    {
        LifecycleTest test = new();
        test.Service("1").Service("2", 5000, after: ["1"]);
        Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal("stopped: 2 did not start\n1.1: ok after 0 ms", test.Stop().ToString());
    }

    [Fact]
    public void Fx__stop_is_called_for_a_start_that_succeeded_after_its_timeout()
    {
        LifecycleTest test = new();
        test.Service("1", _ => test.Time.Delay(LifecycleTest.Ms(1500)));
        LifecycleException exception = Assert.Throws<LifecycleException>(() => test.Start());

        Assert.Equal(CallOutcome.TimedOut, Assert.Single(exception.Report!.Services).Outcome);
        Assert.Equal(["0 +1", "1500 1", "1500 -1"], test.Log);
    }

    private static LifecycleTest Program(string edges)
    {
        LifecycleTest test = new();
        (string Name, string[] After)[] declared = Edges(edges);
        foreach (string name in declared.SelectMany(static edge => edge.After).Except(declared.Select(static edge => edge.Name)))
        {
            test.Service(name);
        }

        Array.ForEach(declared, edge => test.Service(edge.Name, after: edge.After));
        return test;
    }

    private static (string Name, string[] After)[] Edges(string edges) =>
    [
        .. edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static edge => edge.Split(':'))
            .Select(static parts => (parts[0], parts.Length > 1 ? parts[1].Split(',') : [])),
    ];
}
