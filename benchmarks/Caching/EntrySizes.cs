using System.Globalization;
using System.Text;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using Foundation.Caching;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.Benchmarks.Caching;

/// <summary>What a value takes on the heap with its key and all that the cache keeps for it. Caches whose keys are strings keep these.</summary>
internal static class EntrySizes
{
    public const string Argument = "--entry-sizes";

    private const int Entries = 1_000_000;

    private static readonly (string Cache, Func<Task<object>> Fill)[] Caches =
    [
        (nameof(Dictionary<,>), FillDictionary),
        (nameof(CacheNode<,>), FillNode),
        (nameof(ConcurrentLru<,>), FillConcurrentLru),
        (nameof(ConcurrentLfu<,>), FillConcurrentLfu),
        (nameof(MemoryCache), FillMemoryCache),
        (nameof(HybridCache), FillHybridCache),
        (nameof(FusionCache), FillFusionCache),
    ];

    /// <summary>Fills one after the other, and writes the table.</summary>
    public static async Task WriteAsync()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Entries:N0} values of 24 bytes by a number.\n\n| Cache | Bytes an entry | More than a dictionary |\n| --- | ---: | ---: |\n");
        double dictionary = 0;
        foreach ((string cache, Func<Task<object>> fill) in Caches)
        {
            long before = GC.GetTotalMemory(forceFullCollection: true);
            object filled = await fill().ConfigureAwait(false);
            double each = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / Entries;
            GC.KeepAlive(filled);
            dictionary = dictionary == 0 ? each : dictionary;
            text.Append(CultureInfo.InvariantCulture, $"| {cache} | {each:0.0} | {each - dictionary:0.0} |\n");
            (filled as IDisposable)?.Dispose();
        }

        ResultsFile results = ResultsFile.Open(nameof(Caching));
        results.Set(nameof(EntrySizes), text.ToString());
        results.Write();
        Console.Write(text);
    }

    private static Task<object> FillDictionary()
    {
        Dictionary<OrderKey, Order> cache = [];
        for (int i = 0; i < Entries; i++)
        {
            cache[new OrderKey(i)] = new Order(i);
        }

        return Task.FromResult<object>(cache);
    }

    private static async Task<object> FillNode()
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.FromGiB(1) });
        CacheNode<OrderKey, Order> cache = Nodes.Create<OrderKey>(region);
        for (int i = 0; i < Entries; i++)
        {
            await cache.GetAsync(new OrderKey(i), 0, static (key, _, _) => ValueTask.FromResult(new Order(key.Id))).ConfigureAwait(false);
        }

        Expect.Equal(Entries, region.Entries);
        return cache;
    }

    private static Task<object> FillConcurrentLru()
    {
        // Its queues take a part each, and push out before all have room.
        ConcurrentLru<OrderKey, Order> cache = new(1, Entries * 3, EqualityComparer<OrderKey>.Default);
        for (int i = 0; i < Entries; i++)
        {
            cache.AddOrUpdate(new OrderKey(i), new Order(i));
        }

        Expect.Equal(Entries, cache.Count);
        return Task.FromResult<object>(cache);
    }

    private static Task<object> FillConcurrentLfu()
    {
        ConcurrentLfu<OrderKey, Order> cache = new(Entries * 2);
        for (int i = 0; i < Entries; i++)
        {
            cache.AddOrUpdate(new OrderKey(i), new Order(i));
        }

        Expect.Equal(Entries, cache.Count);
        return Task.FromResult<object>(cache);
    }

    private static Task<object> FillMemoryCache()
    {
        MemoryCache cache = new(new MemoryCacheOptions());
        for (int i = 0; i < Entries; i++)
        {
            cache.Set(new OrderKey(i), new Order(i), TimeSpan.FromHours(1));
        }

        Expect.Equal(Entries, cache.Count);
        return Task.FromResult<object>(cache);
    }

    private static async Task<object> FillHybridCache()
    {
        ServiceProvider services = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider();
        HybridCache cache = services.GetRequiredService<HybridCache>();
        for (int i = 0; i < Entries; i++)
        {
            await cache.GetOrCreateAsync($"order:{i}", i, static (id, _) => ValueTask.FromResult(new Order(id))).ConfigureAwait(false);
        }

        return services;
    }

    private static async Task<object> FillFusionCache()
    {
        FusionCache cache = new(new FusionCacheOptions());
        for (int i = 0; i < Entries; i++)
        {
            await cache.GetOrSetAsync<Order>($"order:{i}", (_, _) => Task.FromResult(new Order(i)), TimeSpan.FromHours(1)).ConfigureAwait(false);
        }

        return cache;
    }
}
