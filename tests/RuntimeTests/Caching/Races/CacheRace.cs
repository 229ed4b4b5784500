namespace Foundation.RuntimeTests.Caching.Races;

/// <summary>A case in which something changes while a value is being loaded.</summary>
/// <param name="Name">What happens.</param>
/// <param name="CanRun">Whether a cache has what it takes.</param>
/// <param name="Run">Returns what a reader gets after the change; <c>new</c> is right.</param>
internal sealed record CacheRace(string Name, Predicate<RacedCache> CanRun, Func<RacedCache, Task<string>> Run)
{
    public static readonly CacheRace[] All =
    [
        new("removed while it is loaded", static _ => true, static cache => ChangeDuringLoad(cache, cache.Remove)),
        new("its dependency invalidated while it is loaded", static cache => cache.HasDependencies, static cache => ChangeDuringLoad(cache, cache.InvalidateDependency)),
        new("a newer value set while it is loaded", static _ => true, static cache => ChangeDuringLoad(cache, () => cache.Set("new"))),
        new("removed, and read again while the load of before goes on", static _ => true, static cache => JoinAfter(cache, cache.Remove)),
        new("its dependency invalidated, and read again while the load of before goes on", static cache => cache.HasDependencies, static cache => JoinAfter(cache, cache.InvalidateDependency)),
        new("removed while it is refreshed in the background", static cache => cache.Refreshes, static cache => ChangeDuringRefresh(cache, cache.Remove)),
        new("its dependency invalidated while it is refreshed in the background", static cache => cache is { Refreshes: true, HasDependencies: true }, static cache => ChangeDuringRefresh(cache, cache.InvalidateDependency)),
        new("its dependency invalidated, and the next load fails", static cache => cache.HasDependencies, FailAfterInvalidation),
    ];

    private static async Task<string> ChangeDuringLoad(RacedCache cache, Func<Task> change)
    {
        RacedLoad old = new();
        Task<string> early = cache.Get(old.Load);
        await old.Began;
        await change();
        old.Ends("old");
        await early;
        return await cache.Get(static () => Task.FromResult("new"));
    }

    private static async Task<string> JoinAfter(RacedCache cache, Func<Task> change)
    {
        RacedLoad old = new();
        Task<string> early = cache.Get(old.Load);
        await old.Began;
        await change();
        Task<string> late = cache.Get(static () => Task.FromResult("new"));
        old.Ends("old");
        await early;
        return await late;
    }

    private static async Task<string> ChangeDuringRefresh(RacedCache cache, Func<Task> change)
    {
        await cache.Get(static () => Task.FromResult("old"));
        cache.LetRefreshBecomeDue();
        RacedLoad refresh = new();
        while (!refresh.Began.IsCompleted)
        {
            Assert.Equal("old", await cache.Get(refresh.Load));
            await Task.Yield();
        }

        await change();
        Task<string> late = cache.Get(static () => Task.FromResult("new"));
        refresh.Ends("old");
        await late;
        return await cache.Get(static () => Task.FromResult("new"));
    }

    private static async Task<string> FailAfterInvalidation(RacedCache cache)
    {
        await cache.Get(static () => Task.FromResult("old"));
        await cache.InvalidateDependency();
        try
        {
            return await cache.Get(static () => Task.FromException<string>(new FormatException("no good")));
        }
        catch (FormatException)
        {
            return await cache.Get(static () => Task.FromResult("new"));
        }
    }
}
