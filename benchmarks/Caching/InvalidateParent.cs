using BenchmarkDotNet.Attributes;
using Foundation.Caching;

namespace Foundation.Benchmarks.Caching;

/// <summary>A value is invalidated on which others depend: it takes the same time however many these are.</summary>
public class InvalidateParent
{
    private readonly CacheNode<OrderKey, Order> _parent = Nodes.Create<OrderKey>();
    private readonly CacheNode<OrderKey, Order> _dependant;

    public InvalidateParent() => _dependant = Nodes.Create(_parent.For<OrderKey>(static _ => new OrderKey(0)));

    [Params(1, 1_000_000)]
    public int Dependants { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        for (int i = 0; i < Dependants; i++)
        {
            await _dependant.GetAsync(new OrderKey(i), 0, static (key, _, _) => ValueTask.FromResult(new Order(key.Id))).ConfigureAwait(false);
        }

        Expect.Equal(true, _dependant.TryGet(new OrderKey(Dependants - 1), out _));
        Foundation();
        Expect.Equal(false, _dependant.TryGet(new OrderKey(Dependants - 1), out _));
    }

    [Benchmark]
    public void Foundation() => _parent.Invalidate(new OrderKey(0));
}
