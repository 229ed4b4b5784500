using BenchmarkDotNet.Attributes;
using Foundation.Caching;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.Benchmarks.Caching;

/// <summary>A value that is there is awaited by the call that would load it. Caches whose keys are strings have to make one.</summary>
public class HitAwaited
{
    private readonly HybridCache _hybrid = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();
    private readonly FusionCache _fusion = new(new FusionCacheOptions());
    private readonly CacheNode<OrderKey, Order> _foundation = Nodes.Create<OrderKey>();
    private readonly int _id = 42;

    [GlobalSetup]
    public async Task Setup()
    {
        for (int i = 0; i < 2; i++)
        {
            Expect.Equal(new Order(42), await HybridCache().ConfigureAwait(false));
            Expect.Equal(new Order(42), await FusionCache().ConfigureAwait(false));
            Expect.Equal(new Order(42), await Foundation().ConfigureAwait(false));
        }

        Expect.Equal(1, _foundation.Statistics.Hits);
    }

    [Benchmark(Baseline = true)]
    public async ValueTask<Order> HybridCache() => await _hybrid.GetOrCreateAsync($"order:{_id}", _id, static (id, _) => ValueTask.FromResult(new Order(id))).ConfigureAwait(false);

    [Benchmark]
    public async ValueTask<Order> FusionCache() => await _fusion.GetOrSetAsync<Order>($"order:{_id}", static (_, _) => Task.FromResult(new Order(42))).ConfigureAwait(false);

    [Benchmark]
    public async ValueTask<Order> Foundation() => await _foundation.GetAsync(new OrderKey(_id), 0, static (key, _, _) => ValueTask.FromResult(new Order(key.Id))).ConfigureAwait(false);
}
