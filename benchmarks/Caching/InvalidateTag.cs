using BenchmarkDotNet.Attributes;
using Foundation.Caching;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.Benchmarks.Caching;

/// <summary>A tag that a thousand values have is invalidated, or the value on which they depend.</summary>
public class InvalidateTag
{
    private const int Dependants = 1000;
    private const string Tag = "customer:0";
    private static readonly string[] Tags = [Tag];

    private readonly HybridCache _hybrid = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();
    private readonly FusionCache _fusion = new(new FusionCacheOptions());
    private readonly CacheNode<OrderKey, Order> _parent = Nodes.Create<OrderKey>();
    private readonly CacheNode<OrderKey, Order> _dependant;

    public InvalidateTag() => _dependant = Nodes.Create(_parent.For<OrderKey>(static _ => new OrderKey(0)));

    [GlobalSetup(Target = nameof(HybridCache))]
    public Task SetupHybridCache() => Fill(
        () => HybridCache().AsTask(), id => _hybrid.GetOrCreateAsync($"order:{id}", id, static (id, _) => ValueTask.FromResult(new Order(id)), tags: Tags));

    [GlobalSetup(Target = nameof(FusionCache))]
    public Task SetupFusionCache() => Fill(
        () => FusionCache().AsTask(), id => _fusion.GetOrSetAsync<Order>($"order:{id}", (_, _) => Task.FromResult(new Order(id)), TimeSpan.FromHours(1), Tags));

    [GlobalSetup(Target = nameof(Foundation))]
    public Task SetupFoundation() => Fill(
        () =>
        {
            Foundation();
            return Task.CompletedTask;
        },
        id => _dependant.GetAsync(new OrderKey(id), 0, static (key, _, _) => ValueTask.FromResult(new Order(key.Id))));

    [Benchmark(Baseline = true)]
    public ValueTask HybridCache() => _hybrid.RemoveByTagAsync(Tag);

    [Benchmark]
    public ValueTask FusionCache() => _fusion.RemoveByTagAsync(Tag);

    [Benchmark]
    public void Foundation() => _parent.Invalidate(new OrderKey(0));

    // What was invalidated is loaded again: another object.
    private async Task Fill(Func<Task> invalidate, Func<int, ValueTask<Order>> read)
    {
        for (int id = 0; id < Dependants; id++)
        {
            await read(id).ConfigureAwait(false);
        }

        Order before = await read(Dependants - 1).ConfigureAwait(false);
        Expect.Equal(true, ReferenceEquals(before, await read(Dependants - 1).ConfigureAwait(false)));
        await invalidate().ConfigureAwait(false);
        Expect.Equal(false, ReferenceEquals(before, await read(Dependants - 1).ConfigureAwait(false)));
    }
}
