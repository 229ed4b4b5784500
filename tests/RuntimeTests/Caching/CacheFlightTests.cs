using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching;

/// <summary>What a reader gets after an invalidation has returned while a load is under way. Loads end when the test says so.</summary>
public sealed class CacheFlightTests
{
    private readonly CacheRegion _region = new(new CacheGraph());

    [Fact]
    public async Task Remove__when_a_flight_is_under_way__then_its_value_is_not_kept()
    {
        CacheNode<int, string> node = Node("orders");
        Load old = new();
        Task<string> early = node.GetAsync(1, old, Load.Begin, Token).AsTask();

        node.Invalidate(1);
        old.Ends("old");

        Assert.Equal("old", await early);
        Assert.False(node.TryGet(1, out _));
    }

    [Fact]
    public async Task Dependency__when_it_is_invalidated_during_a_flight__then_its_value_is_not_kept()
    {
        CacheNode<int, string> parent = Node("permissions");
        CacheNode<int, string> node = Node("profiles", parent.For<int>(static key => key));
        Load old = new();
        Task<string> early = node.GetAsync(1, old, Load.Begin, Token).AsTask();

        parent.Invalidate(1);
        old.Ends("old");

        Assert.Equal("old", await early);
        Assert.False(node.TryGet(1, out _));
    }

    [Fact]
    public async Task Set__when_a_flight_is_under_way__then_the_slower_load_does_not_bury_it()
    {
        CacheNode<int, string> node = Node("orders");
        Load old = new();
        Task<string> early = node.GetAsync(1, old, Load.Begin, Token).AsTask();

        node.Set(1, "new");
        old.Ends("old");
        await early;

        Assert.True(node.TryGet(1, out string? value));
        Assert.Equal("new", value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reader__when_it_comes_after_an_invalidation__then_it_joins_no_flight_of_before(bool byDependency)
    {
        CacheNode<int, string> parent = Node("permissions");
        CacheNode<int, string> node = Node("profiles", parent.For<int>(static key => key));
        Load old = new();
        Load fresh = new();
        Task<string> early = node.GetAsync(1, old, Load.Begin, Token).AsTask();
        (byDependency ? parent : node).Invalidate(1);

        Task<string> late = node.GetAsync(1, fresh, Load.Begin, Token).AsTask();
        fresh.Ends("new");
        Assert.Equal("new", await late);
        old.Ends("old");

        Assert.Equal("old", await early);
        Assert.True(node.TryGet(1, out string? value));
        Assert.Equal("new", value);
    }

    [Fact]
    public async Task Dependency__when_it_is_two_nodes_away_or_of_all_keys__then_it_counts_as_well()
    {
        CacheNode<string, int> prices = Node<string, int>("prices");
        CacheNode<int, string> orders = Node("orders", prices.ForAll<int>());
        CacheNode<int, string> customers = Node("customers", orders.For<int>(static key => key * 10));
        await customers.GetAsync(1, 0, static (_, _, _) => ValueTask.FromResult("a"), Token);
        Assert.True(customers.TryGet(1, out _));

        orders.Invalidate(20);
        bool isValidAfterAnother = customers.TryGet(1, out _);
        prices.Invalidate("x");

        Assert.True(isValidAfterAnother);
        Assert.False(customers.TryGet(1, out _));
    }

    [Fact]
    public async Task Callers__when_a_thousand_want_the_same__then_it_is_loaded_once()
    {
        CacheNode<int, string> node = Node("orders");
        Load load = new();

        Task<string>[] callers = [.. Enumerable.Range(0, 1000).Select(_ => Task.Run(() => node.GetAsync(1, load, Load.Begin, Token).AsTask(), Token))];
        await load.Began;
        load.Ends("value");

        Assert.All(await Task.WhenAll(callers), static value => Assert.Equal("value", value));
        Assert.Equal(1, load.Calls);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 200)]
    public async Task Callers__when_they_wait_for_a_load__then_each_costs_little(bool canCancel, long most)
    {
        const int Callers = 1000;
        CacheNode<int, string> node = Node("orders");
        Load load = new();
        using CancellationTokenSource cancellation = new();
        CancellationToken token = canCancel ? cancellation.Token : CancellationToken.None;
        ValueTask<string>[] callers = new ValueTask<string>[Callers + 1];
        callers[0] = node.GetAsync(1, load, Load.Begin, token);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 1; i <= Callers; i++)
        {
            callers[i] = node.GetAsync(1, load, Load.Begin, token);
        }

        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Callers;
        load.Ends("value");
        foreach (ValueTask<string> caller in callers)
        {
            Assert.Equal("value", await caller);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{each} bytes a caller");
        Assert.InRange(each, 0, most);
    }

    [Fact]
    public async Task Cancellation__when_one_of_two_callers_leaves__then_the_load_goes_on_until_the_other_leaves_too()
    {
        CacheNode<int, string> node = Node("orders");
        Load load = new();
        using CancellationTokenSource first = new();
        using CancellationTokenSource second = new();
        Task<string> one = node.GetAsync(1, load, Load.Begin, first.Token).AsTask();
        Task<string> two = node.GetAsync(1, load, Load.Begin, second.Token).AsTask();

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(load.Token.IsCancellationRequested);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);

        await load.Cancelled;
    }

    [Fact]
    public async Task Load__when_it_throws__then_all_that_wait_get_it_and_nothing_is_kept()
    {
        CacheNode<int, string> node = Node("orders");
        Load load = new();
        Task<string> one = node.GetAsync(1, load, Load.Begin, Token).AsTask();
        Task<string> two = node.GetAsync(1, load, Load.Begin, Token).AsTask();

        load.Fails(new FormatException("no good"));

        await Assert.ThrowsAsync<FormatException>(() => one);
        await Assert.ThrowsAsync<FormatException>(() => two);
        Assert.Equal("again", await node.GetAsync(1, 0, static (_, _, _) => ValueTask.FromResult("again"), Token));
    }

    [Fact]
    public async Task Load__when_it_asks_for_itself__then_it_is_told_so()
    {
        CacheNode<int, string> node = Node("orders");

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Ask().AsTask());

        Assert.Equal("Loading '1' of the cache node 'orders' asks for the same value: it would wait for itself.", exception.Message);

        ValueTask<string> Ask() => node.GetAsync(1, 0, async (_, _, _) =>
        {
            await Task.Yield();
            return await Ask();
        }, Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CacheNode<int, string> Node(string name, params CacheDependency<int>[] dependencies) => Node<int, string>(name, dependencies);

    private CacheNode<TKey, TValue> Node<TKey, TValue>(string name, params CacheDependency<TKey>[] dependencies)
        where TKey : notnull, IEquatable<TKey> => new(_region, new CacheNodeOptions<TKey, TValue> { Name = name, Weight = static (_, _) => 100, DependsOn = dependencies });

    /// <summary>A load that ends when the test says so.</summary>
    private sealed class Load
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _calls;

        public int Calls => _calls;

        public Task Began => _began.Task;

        public Task Cancelled => _cancelled.Task;

        public CancellationToken Token { get; private set; }

        public static ValueTask<string> Begin(int key, Load load, CancellationToken token)
        {
            Interlocked.Increment(ref load._calls);
            load.Token = token;
            token.UnsafeRegister(static state => ((Load)state!)._cancelled.SetResult(), load);
            load._began.TrySetResult();
            return new ValueTask<string>(load._end.Task);
        }

        public void Ends(string value) => _end.SetResult(value);

        public void Fails(Exception exception) => _end.SetException(exception);
    }
}
