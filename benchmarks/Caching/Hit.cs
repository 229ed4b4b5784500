using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using Foundation.Caching;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.Benchmarks.Caching;

/// <summary>A value that is there is read. Caches whose keys are strings have to make one.</summary>
public class Hit
{
    private const int Entries = 1000;

    private readonly Dictionary<OrderKey, Order> _dictionary = [];
    private readonly ConcurrentLru<OrderKey, Order> _lru = new(1, Entries * 2, EqualityComparer<OrderKey>.Default);
    private readonly ConcurrentLfu<OrderKey, Order> _lfu = new(Entries * 2);
    private readonly MemoryCache _memory = new(new MemoryCacheOptions());
    private readonly FusionCache _fusion = new(new FusionCacheOptions());
    private readonly CacheNode<OrderKey, Order> _foundation = Nodes.Create<OrderKey>();
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 0; i < Entries; i++)
        {
            OrderKey key = new(i);
            Order order = new(i);
            _dictionary[key] = order;
            _lru.AddOrUpdate(key, order);
            _lfu.AddOrUpdate(key, order);
            _memory.Set(key, order, TimeSpan.FromHours(1));
            _fusion.Set($"order:{i}", order, TimeSpan.FromHours(1));
            _ = _foundation.GetAsync(key, order, static (_, value, _) => ValueTask.FromResult(value)).AsTask();
        }

        foreach (Func<Order?> read in (Func<Order?>[])[Dictionary, BitFasterLru, BitFasterLfu, MemoryCache, FusionCache, Foundation])
        {
            for (int i = 0; i < Entries; i++)
            {
                _next = i;
                Expect.Equal(new Order((i + 1) % Entries), read());
            }
        }
    }

    [Benchmark(Baseline = true)]
    public Order? Dictionary() => _dictionary.TryGetValue(Next(), out Order? order) ? order : null;

    [Benchmark]
    public Order? BitFasterLru() => _lru.TryGet(Next(), out Order? order) ? order : null;

    [Benchmark]
    public Order? BitFasterLfu() => _lfu.TryGet(Next(), out Order? order) ? order : null;

    [Benchmark]
    public Order? MemoryCache() => _memory.Get<Order>(Next());

    [Benchmark]
    public Order? FusionCache() => _fusion.GetOrDefault<Order>($"order:{Next().Id}");

    [Benchmark]
    public Order? Foundation() => _foundation.TryGet(Next(), out Order? order) ? order : null;

    private OrderKey Next()
    {
        int next = _next + 1;
        return new OrderKey(_next = next == Entries ? 0 : next);
    }
}
