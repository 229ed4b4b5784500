using BenchmarkDotNet.Attributes;
using Foundation.Caching;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.Benchmarks.Caching;

/// <summary>A value that is there is read; it depends on three others, or has three tags.</summary>
public class HitWithDependencies
{
    private static readonly string[] Tags = ["customer:42", "prices:42", "stock:42"];

    private readonly HybridCache _hybrid = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();
    private readonly FusionCache _fusion = new(new FusionCacheOptions());
    private readonly CacheNode<OrderKey, Order> _parent = Nodes.Create<OrderKey>();
    private readonly CacheNode<OrderKey, Order> _foundation;
    private readonly int _id = 42;

    public HitWithDependencies() => _foundation = Nodes.Create(
        _parent.For<OrderKey>(static key => key), _parent.For<OrderKey>(static key => new OrderKey(key.Id + 1)), _parent.For<OrderKey>(static key => new OrderKey(key.Id + 2)));

    [GlobalSetup]
    public async Task Setup()
    {
        for (int i = 0; i < 2; i++)
        {
            Expect.Equal(new Order(42), await HybridCache().ConfigureAwait(false));
            Expect.Equal(new Order(42), await FusionCache().ConfigureAwait(false));
            await _foundation.GetAsync(new OrderKey(_id), 0, static (key, _, _) => ValueTask.FromResult(new Order(key.Id))).ConfigureAwait(false);
            Expect.Equal(new Order(42), Foundation());
        }

        _parent.Invalidate(new OrderKey(_id + 2));
        Expect.Equal(null, Foundation());
        await _foundation.GetAsync(new OrderKey(_id), 0, static (key, _, _) => ValueTask.FromResult(new Order(key.Id))).ConfigureAwait(false);
    }

    [Benchmark(Baseline = true)]
    public async ValueTask<Order> HybridCache() =>
        await _hybrid.GetOrCreateAsync($"order:{_id}", _id, static (id, _) => ValueTask.FromResult(new Order(id)), tags: Tags).ConfigureAwait(false);

    [Benchmark]
    public async ValueTask<Order> FusionCache() =>
        await _fusion.GetOrSetAsync<Order>($"order:{_id}", static (_, _) => Task.FromResult(new Order(42)), tags: Tags).ConfigureAwait(false);

    [Benchmark]
    public Order? Foundation() => _foundation.TryGet(new OrderKey(_id), out Order? order) ? order : null;
}
