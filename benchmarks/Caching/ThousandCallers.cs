using BenchmarkDotNet.Attributes;
using Foundation.Caching;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.Benchmarks.Caching;

/// <summary>A thousand callers, each of which may be cancelled, ask for a value that is being loaded. Time and bytes are those of one.</summary>
public class ThousandCallers
{
    private const int Callers = 1000;

    private readonly HybridCache _hybrid = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();
    private readonly FusionCache _fusion = new(new FusionCacheOptions());
    private readonly CacheNode<OrderKey, Order> _foundation = Nodes.Create<OrderKey>();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly ValueTask<Order>[] _waits = new ValueTask<Order>[Callers];
    private TaskCompletionSource<Order> _load = null!;
    private int _id;
    private int _calls;

    [GlobalSetup]
    public async Task Setup()
    {
        foreach (Func<Task> ask in (Func<Task>[])[HybridCache, FusionCache, Foundation])
        {
            _calls = 0;
            await ask().ConfigureAwait(false);
            Expect.Equal(1, _calls);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Callers)]
    public Task HybridCache() => Ask(id => _hybrid.GetOrCreateAsync($"order:{id}", this, static (callers, _) => new ValueTask<Order>(callers.Load()), cancellationToken: _cancellation.Token));

    [Benchmark(OperationsPerInvoke = Callers)]
    public Task FusionCache() => Ask(id => _fusion.GetOrSetAsync<Order>($"order:{id}", (_, _) => Load(), TimeSpan.FromHours(1), token: _cancellation.Token));

    [Benchmark(OperationsPerInvoke = Callers)]
    public Task Foundation() => Ask(id => _foundation.GetAsync(new OrderKey(id), this, static (_, callers, _) => new ValueTask<Order>(callers.Load()), _cancellation.Token));

    private async Task Ask(Func<int, ValueTask<Order>> read)
    {
        _load = new TaskCompletionSource<Order>(TaskCreationOptions.RunContinuationsAsynchronously);
        Order order = new(++_id);
        for (int i = 0; i < Callers; i++)
        {
            _waits[i] = read(_id);
        }

        _load.SetResult(order);
        foreach (ValueTask<Order> wait in _waits)
        {
            Expect.Equal(order, await wait.ConfigureAwait(false));
        }
    }

    private Task<Order> Load()
    {
        Interlocked.Increment(ref _calls);
        return _load.Task;
    }
}
