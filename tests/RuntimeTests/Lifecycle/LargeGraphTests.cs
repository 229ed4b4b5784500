using System.Globalization;
using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

public sealed class LargeGraphTests
{
    private const int Length = 10_000;

    [Fact]
    public void Graph__when_a_chain_is_very_long__then_it_needs_no_stack()
    {
        ServiceGraph? graph = null;
        OnSmallStack(() => graph = ServiceGraph.Of(Chain(last: null)));

        Assert.Equal(Length, graph!.ByLevel[^1].Level + 1);
        Assert.Equal("0", graph.ByLevel[^1].Name);
    }

    [Fact]
    public void Graph__when_a_very_long_chain_is_a_circle__then_it_is_refused()
    {
        LifecycleException? exception = null;
        OnSmallStack(() => exception = Assert.Throws<LifecycleException>(() => ServiceGraph.Of(Chain(last: "0"))));

        Assert.StartsWith("Services depend on each other in a circle: 0 → 1 → 2 → ", exception!.Message, StringComparison.Ordinal);
        Assert.EndsWith(" → 9999 → 0. Remove one of these dependencies.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lifecycle__when_a_chain_is_very_long__then_it_starts_and_stops_in_order()
    {
        List<string> started = [];
        LifecycleTest test = new();
        foreach (ServiceDefinition service in Chain(last: null, started))
        {
            test.Service(service);
        }

        test.Start();
        StopReport report = test.Stop();

        Assert.Equal(Enumerable.Range(0, Length).Reverse().Select(NameOf), started);
        Assert.Equal(Enumerable.Range(0, Length).Select(NameOf), report.Hooks.Select(static hook => hook.Service));
    }

    // Each depends on the next, which is declared later.
    private static IEnumerable<ServiceDefinition> Chain(string? last, List<string>? started = null) =>
        Enumerable.Range(0, Length).Select(index => new ServiceDefinition
        {
            Name = NameOf(index),
            DependsOn = index < Length - 1 ? [NameOf(index + 1)] : last is null ? [] : [last],
            Start = _ =>
            {
                started?.Add(NameOf(index));
                return Task.CompletedTask;
            },
            Hooks = [new ShutdownHook { Name = "close", Run = static (_, _) => Task.CompletedTask }],
        });

    private static string NameOf(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static void OnSmallStack(ThreadStart work)
    {
        Thread thread = new(work, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
    }
}
