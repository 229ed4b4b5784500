using BitFaster.Caching;
using BitFaster.Caching.Lru;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using ZiggyCreatures.Caching.Fusion;

namespace Foundation.RuntimeTests.Caching.Races;

internal sealed class RacedFusionCache : RacedCache
{
    private static readonly string[] Tags = ["dependency"];

    // It has no clock of its own: the refresh is due 10 ms after the load.
    private readonly FusionCache _cache = new(new FusionCacheOptions
    {
        DefaultEntryOptions = new FusionCacheEntryOptions(TimeSpan.FromSeconds(10)) { EagerRefreshThreshold = 0.001f, IsFailSafeEnabled = true },
    });

    public override bool Refreshes => true;

    public override Task<string> Get(Func<Task<string>> load) => _cache.GetOrSetAsync<string>("1", (_, _) => load(), tags: Tags).AsTask();

    public override Task Set(string value) => _cache.SetAsync("1", value, tags: Tags).AsTask();

    public override Task Remove() => _cache.RemoveAsync("1").AsTask();

    public override Task InvalidateDependency() => _cache.RemoveByTagAsync("dependency").AsTask();

    public override void Dispose() => _cache.Dispose();
}

internal sealed class RacedHybridCache : RacedCache
{
    private static readonly string[] Tags = ["dependency"];

    private readonly ServiceProvider _services = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider();

    private HybridCache Cache => _services.GetRequiredService<HybridCache>();

    public override Task<string> Get(Func<Task<string>> load) => Cache.GetOrCreateAsync("1", load, static (load, _) => new ValueTask<string>(load()), tags: Tags).AsTask();

    public override Task Set(string value) => Cache.SetAsync("1", value, tags: Tags).AsTask();

    public override Task Remove() => Cache.RemoveAsync("1").AsTask();

    public override Task InvalidateDependency() => Cache.RemoveByTagAsync("dependency").AsTask();

    public override void Dispose() => _services.Dispose();
}

internal sealed class RacedMemoryCache : RacedCache
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions());
    private CancellationTokenSource _dependency = new();

    public override Task<string> Get(Func<Task<string>> load) => _cache.GetOrCreateAsync(1, entry =>
    {
        entry.AddExpirationToken(new CancellationChangeToken(_dependency.Token));
        return load();
    })!;

    public override Task Set(string value)
    {
        _cache.Set(1, value);
        return Task.CompletedTask;
    }

    public override Task Remove()
    {
        _cache.Remove(1);
        return Task.CompletedTask;
    }

    public override async Task InvalidateDependency()
    {
        CancellationTokenSource old = _dependency;
        _dependency = new CancellationTokenSource();
        await old.CancelAsync();
        old.Dispose();
    }

    public override void Dispose()
    {
        _cache.Dispose();
        _dependency.Dispose();
    }
}

internal sealed class RacedBitFaster : RacedCache
{
    private readonly IAsyncCache<int, string> _cache = new ConcurrentLruBuilder<int, string>().WithCapacity(100).AsAsyncCache().WithAtomicGetOrAdd().Build();

    public override bool HasDependencies => false;

    public override Task<string> Get(Func<Task<string>> load) => _cache.GetOrAddAsync(1, _ => load()).AsTask();

    public override Task Set(string value)
    {
        _cache.AddOrUpdate(1, value);
        return Task.CompletedTask;
    }

    public override Task Remove()
    {
        _cache.TryRemove(1);
        return Task.CompletedTask;
    }
}
