using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching;

/// <summary>What is kept takes the memory that the region says, and no more than it may.</summary>
public sealed class CacheMemoryTests
{
    [Fact]
    public void Bytes__when_values_are_kept__then_they_are_what_the_heap_gives_for_them()
    {
        const int Entries = 48_000;
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Policy = EvictionPolicy.Lru });

        // So many stripes that few keys invalidate another one.
        CacheNode<int, string> node = new(region, new CacheNodeOptions<int, string> { Name = "orders", Weight = static (_, _) => 0, Stripes = 1 << 16 });
        node.Set(-1, "x");
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < Entries; i++)
        {
            node.Set(i, "x");
        }

        // The buckets that were too small meanwhile come to the last ones: 64 Ki in all before 64 Ki of 8 bytes.
        long kept = GC.GetAllocatedBytesForCurrentThread() - before - (65_536 * 8);
        double each = (double)kept / Entries;
        TestContext.Current.TestOutputHelper!.WriteLine($"{each:0.0} bytes an entry, {(double)region.Bytes / region.Entries:0.0} are said");
        Assert.InRange(region.Bytes / (double)region.Entries, each * 0.95, each * 1.05);
    }

    [Fact]
    public void Invalidation__when_no_other_process_shares_the_values__then_it_allocates_nothing()
    {
        CacheNode<int, string> node = Node(new CacheRegion(new CacheGraph()), static (_, _) => 0);
        Invalidate(node);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Invalidate(node);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Invalidate(CacheNode<int, string> node)
        {
            node.Invalidate(1);
            node.InvalidateAll();
            Assert.True(node.InvalidateAsync(1).IsCompletedSuccessfully);
            Assert.True(node.InvalidateAllAsync().IsCompletedSuccessfully);
        }
    }

    [Fact]
    public void Limit__when_it_is_reached__then_the_least_recently_used_go()
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.Parse("12000B"), Policy = EvictionPolicy.Lru });
        CacheNode<int, string> node = Node(region, static (_, _) => 1000 - 116);

        for (int i = 0; i < 100; i++)
        {
            node.Set(i, "x");
            node.TryGet(0, out _);
        }

        Assert.InRange(region.Bytes, 10_000, 12_000);
        Assert.True(node.TryGet(0, out _));
        Assert.True(node.TryGet(99, out _));
        Assert.False(node.TryGet(50, out _));
        Assert.InRange(region.Evictions, 87, 90);
    }

    [Theory]
    [InlineData(EvictionPolicy.Lru)]
    [InlineData(EvictionPolicy.DependencyAware)]
    public void Limit__when_all_others_were_used__then_the_newcomer_is_not_the_one_that_goes(EvictionPolicy policy)
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.Parse("12000B"), Policy = policy });
        CacheNode<int, string> node = Node(region, static (_, _) => 1000 - 116);

        for (int i = 0; i < 20; i++)
        {
            node.Get(i, 0, static (_, _) => "x");
            Assert.True(node.TryGet(i, out _));
        }

        Assert.InRange(region.Evictions, 7, 9);
    }

    [Fact]
    public void Limit__when_a_value_is_larger_than_an_eighth__then_it_is_refused_and_counted()
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.Parse("8KiB") });
        CacheNode<int, string> node = Node(region, static (_, value) => value.Length);

        node.Set(1, new string('x', 1024));
        node.Set(2, new string('x', 800));

        Assert.False(node.TryGet(1, out _));
        Assert.True(node.TryGet(2, out _));
        Assert.Equal(1, region.Refused);
    }

    private static CacheNode<int, string> Node(CacheRegion region, Func<int, string, long> weight) =>
        new(region, new CacheNodeOptions<int, string> { Name = "orders", Weight = weight });
}
