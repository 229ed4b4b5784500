using Foundation.Caching;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Caching;

/// <summary>
/// Who goes where the cost of loading counts. What a value is worth is its frequency, here 1 or 2, times the milliseconds of its node and of
/// what depends on it, by its bytes.
/// </summary>
public sealed class DependencyAwareTests
{
    private const int Room = 12_000;

    private readonly FakeTimeProvider _time = new();
    private readonly CacheGraph _graph;
    private readonly CacheRegion _region;

    public DependencyAwareTests()
    {
        _graph = new CacheGraph(_time);
        _region = new CacheRegion(_graph, new CacheRegionOptions { Memory = ByteSize.FromBytes(Room), Policy = EvictionPolicy.DependencyAware });
    }

    // The costly: 100 ms / 500 B = 0.2. The cheap: 1 ms / 1400 B = 0.0007. Eight of these and ten of those do not have room together.
    [Fact]
    public async Task Room__when_it_is_needed__then_large_values_that_are_cheap_to_load_go_before_small_ones_that_are_not()
    {
        CacheNode<int, string> costly = Node("costly", 500);
        CacheNode<int, string> cheap = Node("cheap", 1400);
        for (int key = 0; key < 10; key++)
        {
            await Load(costly, key, 100);
        }

        for (int key = 0; key < 8; key++)
        {
            await Load(cheap, key, 1);
        }

        Assert.All(Enumerable.Range(0, 10), key => Assert.True(costly.TryGet(key, out _)));
        Assert.Equal((0, 3), (costly.Statistics.Evictions, cheap.Statistics.Evictions));
    }

    // Both are loaded in 1 ms, but what depends on the first takes 100 ms: (1 + 100) / 1000 B against 1 / 1000 B.
    [Fact]
    public async Task Room__when_it_is_needed__then_values_on_which_costly_ones_depend_stay()
    {
        CacheNode<int, string> parent = Node("parent", 1000);
        CacheNode<int, string> dependant = Node("dependant", 1000, parent.For<int>(static key => key));
        CacheNode<int, string> alone = Node("alone", 1000);
        await Load(dependant, 0, 100);
        for (int key = 0; key < 5; key++)
        {
            await Load(parent, key, 1);
        }

        for (int key = 0; key < 10; key++)
        {
            await Load(alone, key, 1);
        }

        Assert.Equal((0, 0, 4), (parent.Statistics.Evictions, dependant.Statistics.Evictions, alone.Statistics.Evictions));
    }

    // Of the same cost and size, the one that was asked for twice stays: 2 against 1.
    [Fact]
    public async Task Room__when_it_is_needed_among_equals__then_what_was_asked_for_more_often_stays()
    {
        CacheNode<int, string> node = Node("orders", 1000);
        await Load(node, 0, 1);
        Assert.True(node.TryGet(0, out _));
        for (int key = 1; key < 30; key++)
        {
            await Load(node, key, 1);
        }

        Assert.True(node.TryGet(0, out _));
        Assert.Equal(30 - (Room / 1000), node.Statistics.Evictions);
    }

    private async Task Load(CacheNode<int, string> node, int key, int milliseconds) => await node.GetAsync(key, (_time, milliseconds), static (key, load, _) =>
    {
        load._time.Advance(TimeSpan.FromMilliseconds(load.milliseconds));
        return ValueTask.FromResult($"{key}");
    }, TestContext.Current.CancellationToken);

    // So heavy that the whole is that many bytes.
    private CacheNode<int, string> Node(string name, int bytes, params CacheDependency<int>[] dependencies)
    {
        CacheRegion measured = new(_graph);
        new CacheNode<int, string>(measured, new CacheNodeOptions<int, string> { Name = "measured", Weight = static (_, _) => 0 }).Set(0, "x");
        long weight = bytes - measured.Bytes;
        return new(_region, new CacheNodeOptions<int, string> { Name = name, Weight = (_, _) => weight, DependsOn = dependencies });
    }
}
