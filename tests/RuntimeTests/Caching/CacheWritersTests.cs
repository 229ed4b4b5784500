using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching;

/// <summary>Eight threads load, set and invalidate values whose keys and sizes are Zipf's: few of many, many of few.</summary>
public sealed class CacheWritersTests
{
    private const int Writers = 8;
    private const int Keys = 5000;
    private const int Limit = 200 * 1024;
    private const int LargestWeight = (Limit / 8) - 1000;

    [Theory]
    [InlineData(EvictionPolicy.Adaptive)]
    [InlineData(EvictionPolicy.Lfu)]
    [InlineData(EvictionPolicy.Lru)]
    [InlineData(EvictionPolicy.DependencyAware)]
    public async Task Bytes__when_eight_write_and_invalidate__then_they_never_leave_the_limit_and_nothing_stays_of_what_has_gone(EvictionPolicy policy)
    {
        (CacheRegion region, CacheNode<int, string> node) = Create(policy);
        long perEntry = BytesOfOne();

        await Write(region, (random, key) =>
        {
            switch (random.Next(10))
            {
                case 0:
                    node.Set(key, "set");
                    break;
                case 1:
                    node.Invalidate(key);
                    break;
                default:
                    Load(node, key);
                    break;
            }
        });

        Assert.InRange(region.Evictions, 1000, long.MaxValue);
        node.InvalidateAll();
        int[] small = [.. Enumerable.Range(0, Keys).Where(static key => WeightOf(key) < 50).Take(Limit / 4 / 200)];
        for (int round = 0; round < 10; round++)
        {
            node.InvalidateAll();
            Array.ForEach(small, key => Load(node, key));
        }

        Assert.Equal(small.Length, region.Entries);
        Assert.Equal(small.Sum(key => perEntry + WeightOf(key)), region.Bytes);
    }

    [Theory]
    [InlineData(EvictionPolicy.Adaptive)]
    [InlineData(EvictionPolicy.Lfu)]
    [InlineData(EvictionPolicy.Lru)]
    [InlineData(EvictionPolicy.DependencyAware)]
    public async Task Bytes__when_eight_have_loaded__then_they_are_the_sum_of_what_can_be_read(EvictionPolicy policy)
    {
        (CacheRegion region, CacheNode<int, string> node) = Create(policy);
        long perEntry = BytesOfOne();

        await Write(region, (_, key) => Load(node, key));

        int[] kept = [.. Enumerable.Range(0, Keys).Where(key => node.TryGet(key, out _))];
        Assert.Equal(kept.Length, region.Entries);
        Assert.Equal(kept.Sum(key => perEntry + WeightOf(key)), region.Bytes);
        Assert.InRange(region.Bytes, Limit - (Limit / 8), Limit);
    }

    private static Task Write(CacheRegion region, Action<Random, int> write) => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
    {
        Random random = new(writer);
        for (int i = 0; i < 10_000; i++)
        {
            write(random, Zipf(random));
            Assert.InRange(region.Bytes, 0, Limit);
        }
    }, TestContext.Current.CancellationToken)));

    private static void Load(CacheNode<int, string> node, int key) => node.Get(key, 0, static (key, _) => $"{key}");

    // The rank r comes with a probability near 1/r.
    private static int Zipf(Random random) => (int)Math.Pow(Keys, random.NextDouble()) - 1;

    // From 16 bytes to what is just not refused; the same for the same key, and not in the order of the keys.
    private static long WeightOf(int key) => (long)(16 * Math.Pow(LargestWeight / 16, new Random(key).NextDouble()));

    private static long BytesOfOne()
    {
        (CacheRegion region, CacheNode<int, string> node) = Create(EvictionPolicy.Lru);
        node.Set(1, "one");
        return region.Bytes - WeightOf(1);
    }

    private static (CacheRegion Region, CacheNode<int, string> Node) Create(EvictionPolicy policy)
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.FromBytes(Limit), Policy = policy });
        return (region, new(region, new CacheNodeOptions<int, string> { Name = "orders", Weight = static (key, _) => WeightOf(key) }));
    }
}
