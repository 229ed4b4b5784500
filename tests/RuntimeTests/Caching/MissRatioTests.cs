using Foundation.Caching;
using Foundation.RuntimeTests.Caching.HitRates;
using Foundation.RuntimeTests.Common;

namespace Foundation.RuntimeTests.Caching;

/// <summary>What another memory would give, beside what it gives in fact.</summary>
public sealed class MissRatioTests
{
    [Theory]
    [InlineData("web07")]
    [InlineData("web12")]
    [InlineData("orm-busy")]
    public void Curve__when_it_has_seen_a_trace__then_it_is_within_two_points_of_the_exact_order(string trace)
    {
        int[] accesses = AccessTrace.Read(SharedData.Path("cache-traces", $"{trace}.trace.gz"));
        accesses = accesses.Length > 500_000 ? accesses[..500_000] : accesses;
        MissRatioCurve curve = new();
        foreach (int key in accesses)
        {
            curve.Access((ulong)key, 100, isCertainMiss: false);
        }

        foreach (int size in AccessTrace.Sizes(accesses))
        {
            double exact = 100 - ReplayedCache.ExactLru.HitRate(accesses, size);
            double estimated = 100 * curve.At(size * 100, accesses.Length);
            TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{trace} {size}: exact {exact:0.00}, estimated {estimated:0.00}"));
            Assert.InRange(estimated, exact - 2, exact + 2);
        }
    }

    [Fact]
    public void Region__when_it_is_asked_what_more_memory_would_give__then_it_tells_about_what_it_gives()
    {
        const int Keys = 3000;
        CacheRegion small = Read(200_000, Keys, hasCurve: true);
        CacheRegion large = Read(600_000, Keys, hasCurve: true);

        double told = small.MissRatioAt(ByteSize.FromBytes(600_000));

        Assert.InRange(told, MissRatioOf(large) - 0.03, MissRatioOf(large) + 0.03);
        Assert.InRange(small.MissRatioAt(ByteSize.FromBytes(200_000)), MissRatioOf(small) - 0.03, MissRatioOf(small) + 0.03);
        Assert.InRange(MissRatioOf(small) - MissRatioOf(large), 0.1, 1);
        Assert.Equal(double.NaN, Read(200_000, Keys, hasCurve: false).MissRatioAt(ByteSize.FromBytes(600_000)));
    }

    private static double MissRatioOf(CacheRegion region) => region.Counters.Sum(static node => node.Read().Misses) / (double)region.Counters.Sum(static node => node.Read().Misses + node.Hits);

    // Two nodes, whose keys have the same hashes; the rank r of a key comes with a probability near 1/r.
    private static CacheRegion Read(int memory, int keys, bool hasCurve)
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.FromBytes(memory), Policy = EvictionPolicy.Lru, MissRatios = hasCurve });
        CacheNode<int, string>[] nodes =
        [
            .. ((long[])[100, 400]).Select(weight => new CacheNode<int, string>(region, new CacheNodeOptions<int, string> { Name = $"of {weight}", Weight = (_, _) => weight })),
        ];
        Random random = new(1);
        for (int i = 0; i < 100_000; i++)
        {
            nodes[i % 2].Get((int)Math.Pow(keys, random.NextDouble()), 0, static (key, _) => $"{key}");
        }

        return region;
    }
}
