using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Options;

/// <summary>How long a value is kept, by the options of its node. Times are in seconds of a virtual clock.</summary>
public sealed class ExpiryTests : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly CacheGraph _graph;
    private readonly CacheRegion _region;
    private double _random = 0.5;
    private int _loads;

    public ExpiryTests()
    {
        _graph = new CacheGraph(_time) { Random = () => _random };
        _region = new CacheRegion(_graph);
    }

    public void Dispose() => _graph.Dispose();

    [Fact]
    public async Task Sliding__when_a_value_is_used__then_it_ends_later_but_not_after_its_own_end()
    {
        CacheNode<int, int> node = Node(ttl: 99, sliding: 30);
        Assert.Equal(1, await Get(node));

        // Used every 20 seconds: 20, 40, 60, 80 are hits; at 99 it ends, whatever its use.
        List<int> seen = [];
        for (int i = 0; i < 5; i++)
        {
            Pass(20);
            seen.Add(await Get(node));
        }

        Assert.Equal([1, 1, 1, 1, 2], seen);
        Pass(31);
        Assert.Equal(3, await Get(node));
    }

    [Fact]
    public async Task Time__when_it_follows_from_the_value__then_it_replaces_that_of_the_node()
    {
        CacheNode<int, int> node = Node(ttl: 1000, ttlFrom: static value => TimeSpan.FromSeconds(value == 1 ? 10 : 0));
        Assert.Equal(1, await Get(node));
        Pass(9);
        Assert.Equal(1, await Get(node));
        Pass(2);

        // The second value is not kept at all.
        Assert.Equal(2, await Get(node));
        Assert.Equal(3, await Get(node));
    }

    [Fact]
    public async Task Failure__when_it_is_kept__then_it_is_thrown_again_until_it_ends()
    {
        CacheNode<int, int> node = Node(ttl: 100, negativeTtl: 10);
        IOException first = await Assert.ThrowsAsync<IOException>(() => Fail(node));
        Pass(9);
        Assert.Same(first, await Assert.ThrowsAsync<IOException>(() => Get(node)));
        Assert.False(node.TryGet(1, out _));
        Assert.Equal(1, _loads);
        Pass(2);
        Assert.Equal(2, await Get(node));
    }

    [Fact]
    public async Task Failure__when_its_key_is_invalidated__then_it_is_forgotten()
    {
        CacheNode<int, int> node = Node(ttl: 100, negativeTtl: 10);
        await Assert.ThrowsAsync<IOException>(() => Fail(node));
        node.Invalidate(1);
        Assert.Equal(2, await Get(node));
    }

    [Fact]
    public async Task Failure__when_a_value_may_still_be_served_late__then_it_does_not_take_its_place()
    {
        CacheNode<int, int> node = Node(ttl: 10, stale: 50, negativeTtl: 10);
        Assert.Equal(1, await Get(node));
        Pass(11);
        Assert.Equal(1, await Fail(node));
        Assert.Equal(1, await Get(node));
    }

    [Fact]
    public async Task Failure__when_it_is_a_cancellation__then_it_is_not_kept()
    {
        CacheNode<int, int> node = Node(ttl: 100, negativeTtl: 10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => node.GetAsync(1, 0, static (_, _, _) => throw new OperationCanceledException(), TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(1, await Get(node));
    }

    [Theory]
    [InlineData(79, 1)]
    [InlineData(81, 2)]
    public async Task Eager__when_a_read_comes_in_the_last_fifth__then_it_begins_a_load_and_gets_what_is_kept(double at, int then)
    {
        CacheNode<int, int> node = Node(ttl: 100, refresh: RefreshPolicy.Eager);
        Assert.Equal(1, await Get(node));
        Pass(at);
        Assert.Equal(1, await Get(node));
        Assert.Equal(then, await Get(node));
    }

    // The load takes 2 seconds, so that the value is refreshed where 2 * -ln(random) reaches what remains:
    // 2 * -ln(0.0067) = 10.01, 2 * -ln(0.0068) = 9.98.
    [Theory]
    [InlineData(0.0067, true)]
    [InlineData(0.0068, false)]
    public async Task Probabilistic__when_the_chance_is_met__then_the_value_is_refreshed(double random, bool isRefreshed)
    {
        CacheNode<int, int> node = Node(ttl: 100, refresh: RefreshPolicy.Probabilistic);
        Task<int> first = node.GetAsync(1, this, static async (_, test, _) =>
        {
            await test._time.Delay(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
            return ++test._loads;
        }, TestContext.Current.CancellationToken).AsTask();
        Pass(2);
        Assert.Equal(1, await first);

        // The clock of the cache ticks twenty times a second: it stands ten seconds before the end.
        Pass(90.04);
        _random = random;
        Assert.Equal(1, await Get(node));
        Assert.Equal(isRefreshed ? 2 : 1, _loads);
    }

    [Fact]
    public async Task Refresh__when_the_value_is_invalidated_meanwhile__then_the_refreshed_one_is_not_kept()
    {
        CacheNode<int, int> node = Node(ttl: 100, refresh: RefreshPolicy.Eager);
        await Get(node);
        Pass(90);
        TaskCompletionSource<int> slow = new();
        Assert.Equal(1, await node.GetAsync(1, slow, static (_, slow, _) => new ValueTask<int>(slow.Task), TestContext.Current.CancellationToken));

        node.Invalidate(1);
        slow.SetResult(-1);

        Assert.Equal(2, await Get(node));
    }

    [Fact]
    public async Task Tag__when_it_is_invalidated__then_the_nodes_that_have_it_load_anew()
    {
        CacheNode<int, int> tagged = Node(ttl: 100, tags: ["catalog", "prices"]);
        CacheNode<int, int> other = Node(ttl: 100, tags: ["stock"]);
        await Get(tagged);
        await Get(other);
        _graph.InvalidateTag("catalog");
        Assert.Equal((3, 2), (await Get(tagged), await Get(other)));
    }

    private void Pass(double seconds) => _time.RunFor(TimeSpan.FromSeconds(seconds));

    private Task<int> Get(CacheNode<int, int> node) =>
        node.GetAsync(1, this, static (_, test, _) => ValueTask.FromResult(++test._loads), TestContext.Current.CancellationToken).AsTask();

    private async Task<int> Fail(CacheNode<int, int> node) => await node.GetAsync(1, this, static (_, test, _) =>
    {
        test._loads++;
        return ValueTask.FromException<int>(new IOException("not today"));
    }, TestContext.Current.CancellationToken);

    private CacheNode<int, int> Node(
        double ttl, double sliding = 0, double stale = 0, double negativeTtl = 0, RefreshPolicy refresh = RefreshPolicy.None, Func<int, TimeSpan>? ttlFrom = null, string[]? tags = null) => new(_region, new()
        {
            Name = "node",
            Weight = static (_, _) => 0,
            Ttl = TimeSpan.FromSeconds(ttl),
            Sliding = TimeSpan.FromSeconds(sliding),
            Stale = TimeSpan.FromSeconds(stale),
            NegativeTtl = TimeSpan.FromSeconds(negativeTtl),
            Refresh = refresh,
            TtlFrom = ttlFrom,
            Tags = tags ?? [],
        });
}
