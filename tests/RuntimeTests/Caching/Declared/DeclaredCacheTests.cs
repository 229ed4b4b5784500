using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>What declared methods return, and when their cores are called. Made by hand, without a container.</summary>
public sealed class DeclaredCacheTests : IDisposable
{
    private readonly ProfileStore _store = new();
    private readonly CacheGraph _graph = new();
    private readonly ProfilesAspects _aspects;
    private readonly Profiles _profiles;

    public DeclaredCacheTests()
    {
        _aspects = new ProfilesAspects(_graph);
        _profiles = new Profiles(_store, _aspects);
    }

    [Fact]
    public async Task Core__when_a_method_is_called_twice__then_it_is_called_once_for_each_key()
    {
        string first = await _profiles.GetPermissionsAsync(1, Token);
        string second = await _profiles.GetPermissionsAsync(1, Token);
        string other = await _profiles.GetPermissionsAsync(2, Token);
        Assert.Equal(("permissions 1 #1", "permissions 1 #1", "permissions 2 #2"), (first, second, other));
    }

    [Fact]
    public async Task Core__when_its_method_returns_a_task_or_a_value__then_it_is_called_once_too()
    {
        Assert.Equal(await _profiles.GetPreferencesAsync(1), await _profiles.GetPreferencesAsync(1));
        Assert.Equal(_profiles.Describe(1, "en"), _profiles.Describe(1, "en"));
        Assert.NotEqual(_profiles.Describe(1, "en"), _profiles.Describe(1, "de"));
        Assert.Equal(["preferences 1", "1 in en", "1 in de"], _store.Calls);
    }

    [Fact]
    public void Null__when_it_is_not_to_be_cached__then_the_core_is_called_again()
    {
        Assert.Null(_profiles.Describe(1, "none"));
        Assert.Null(_profiles.Describe(1, "none"));
        Assert.Equal(2, _profiles.Cache.Describe.Statistics.Loads);
    }

    [Fact]
    public async Task Dependant__when_what_it_depends_on_is_invalidated__then_it_is_loaded_again()
    {
        Profile first = await _profiles.GetProfileAsync(1, Token);
        await _profiles.GrantAsync(2, "write", Token);
        Assert.Same(first, await _profiles.GetProfileAsync(1, Token));

        await _profiles.GrantAsync(1, "write", Token);

        Assert.Equal(("permissions 1 #1", "permissions 1 #3"), (first.Permissions, (await _profiles.GetProfileAsync(1, Token)).Permissions));
    }

    [Fact]
    public void Dependant__when_any_value_of_a_whole_dependency_is_invalidated__then_it_is_loaded_again()
    {
        string first = _profiles.Describe();
        Assert.Equal(first, _profiles.Describe());

        _profiles.Reset(7, "fr");

        Assert.NotEqual(first, _profiles.Describe());
    }

    [Fact]
    public async Task Dependant__when_it_stands_in_another_class__then_it_follows_too()
    {
        Greetings greetings = new(_profiles, new GreetingsAspects(_aspects, _graph));
        Assert.Equal("Hello, permissions 1 #1", await greetings.GreetAsync(1, Token));

        await _profiles.GrantAsync(1, "write", Token);
        Assert.Equal("Hello, permissions 1 #3", await greetings.GreetAsync(1, Token));

        await greetings.ForgetAsync(1);
        Assert.False(_profiles.Cache.GetProfile.TryGet(1, out _));
    }

    [Fact]
    public async Task Invalidation__when_the_core_throws_or_is_cancelled__then_it_takes_place()
    {
        await _profiles.GetPermissionsAsync(1, Token);
        _store.Failure = new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => _profiles.GrantAsync(1, "write", Token).AsTask());
        Assert.False(_profiles.Cache.GetPermissions.TryGet(1, out _));

        await _profiles.GetPermissionsAsync(1, Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _profiles.GrantAsync(1, "write", new CancellationToken(canceled: true)).AsTask());
        Assert.False(_profiles.Cache.GetPermissions.TryGet(1, out _));

        _profiles.Describe(1, "en");
        Assert.Throws<TimeoutException>(() => _profiles.Reset(1, "en"));
        Assert.False(_profiles.Cache.Describe.TryGet(new Profiles.DescribeKey(1, "en"), out _));
    }

    [Fact]
    public async Task Cache__when_it_is_used_itself__then_the_methods_see_it()
    {
        _profiles.Cache.GetPermissions.Set(1, "all");
        Assert.Equal("all", await _profiles.GetPermissionsAsync(1, Token));
        _profiles.Cache.GetPermissions.InvalidateAll();
        Assert.Equal("permissions 1 #1", await _profiles.GetPermissionsAsync(1, Token));
        Assert.Equal("Foundation.RuntimeTests.Caching.Declared.Profiles.GetPermissions", _profiles.Cache.GetPermissions.Name);
        Assert.Equal("Foundation.RuntimeTests.Caching.Declared.Profiles.DescribeAll", _profiles.Cache.DescribeAll.Name);
    }

    [Fact]
    public void Bytes__when_values_are_kept__then_they_follow_from_the_declarations()
    {
        long before = _profiles.Cache.Region.Bytes;
        _profiles.Cache.GetProfile.Set(1, new Profile(1, "read", "dark", ["a", "bcd"]));
        long small = _profiles.Cache.Region.Bytes - before;
        _profiles.Cache.GetProfile.Set(1, new Profile(1, new string('x', 104), "dark", ["a", "bcd", ""]));

        // 100 more letters, one more element, and an empty text of 22 bytes, each to whole words.
        Assert.Equal(200 + 8 + 24, _profiles.Cache.Region.Bytes - before - small);
        Assert.Equal(1, _profiles.Cache.Region.Entries);
    }

    [Fact]
    public async Task Method__when_its_instance_knows_no_aspects__then_it_says_what_to_do()
    {
        Profiles bare = new(_store);
        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(() => bare.GetPermissionsAsync(1, Token).AsTask());
        Assert.Contains("give the constructor a 'ProfilesAspects'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hit__when_it_is_not_awaited__then_it_allocates_nothing()
    {
        _profiles.Describe(1, "en");
        AssertNoAllocation(() => _profiles.Describe(1, "en"));
    }

    [Fact]
    public async Task Hit__when_it_is_awaited__then_it_allocates_nothing()
    {
        await _profiles.GetProfileAsync(1, Token);
        AssertNoAllocation(() => AwaitedAsync().GetAwaiter().GetResult());

        async ValueTask<Profile> AwaitedAsync() => await _profiles.GetProfileAsync(1, CancellationToken.None);
    }

    public void Dispose() => _graph.Dispose();

    private static void AssertNoAllocation<T>(Func<T> read)
    {
        T value = read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            value = read();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotNull(value);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
