using Foundation.RuntimeTests.Common;

namespace Foundation.RuntimeTests.Caching.HitRates;

/// <summary>Hit rates on public traces of real programs, beside other caches and the exact least-recently-used order.</summary>
public sealed class HitRateTests
{
    // The largest trace is cut, so that the tests stay quick; the benchmark replays it whole.
    private const int MostAccesses = 1_500_000;

    public static TheoryData<string> Traces => ["web07", "web12", "orm-busy"];

    [Theory]
    [InlineData("web07", 76_118, 20_484)]
    [InlineData("web12", 95_607, 13_756)]
    [InlineData("orm-busy", 5_000_000, 76_349)]
    public void Trace__when_it_is_read__then_it_has_the_accesses_and_keys_that_its_authors_count(string trace, int accesses, int keys)
    {
        int[] read = AccessTrace.Read(PathOf(trace));

        Assert.Equal((accesses, keys), (read.Length, read.Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Traces))]
    public void Lru__when_it_serves_a_trace__then_it_is_near_the_exact_order(string trace)
    {
        int[] accesses = Read(trace);
        foreach (int size in AccessTrace.Sizes(accesses))
        {
            double exact = ReplayedCache.ExactLru.HitRate(accesses, size);

            Assert.InRange(ReplayedCache.Lru.HitRate(accesses, size), exact - 0.5, exact + 2);
        }
    }

    [Fact]
    public void Adaptive__when_it_serves_the_traces__then_it_is_near_the_best_of_all_caches_for_each_trace_and_size()
    {
        List<double> gaps = [];
        foreach (string trace in Traces.Select(static row => row.Data))
        {
            int[] accesses = Read(trace);
            foreach (int size in AccessTrace.Sizes(accesses))
            {
                double[] rates = [.. ReplayedCache.All.AsParallel().AsOrdered().Select(cache => cache.HitRate(accesses, size))];
                gaps.Add(rates.Max() - rates[Array.IndexOf(ReplayedCache.All, ReplayedCache.Adaptive)]);
                TestContext.Current.TestOutputHelper!.WriteLine($"{trace} {size}: {string.Join(", ", ReplayedCache.All.Zip(rates, static (cache, rate) => FormattableString.Invariant($"{cache.Name} {rate:0.00}")))}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"mean gap {gaps.Average():0.00}, largest {gaps.Max():0.00}"));
        Assert.InRange(gaps.Average(), 0, 1);
        Assert.InRange(gaps.Max(), 0, 8);
    }

    /// <summary>The order that the others are compared with is itself compared with one that others wrote.</summary>
    [Fact]
    public void Exact_order__when_it_serves_a_trace__then_it_hits_as_often_as_that_of_another_library()
    {
        int[] accesses = Read("web07");
        foreach (int size in AccessTrace.Sizes(accesses))
        {
            Assert.Equal(ReplayedCache.ClassicLru.CountHits(accesses, size), ReplayedCache.ExactLru.CountHits(accesses, size));
        }
    }

    private static int[] Read(string trace)
    {
        int[] accesses = AccessTrace.Read(PathOf(trace));
        return accesses.Length > MostAccesses ? accesses[..MostAccesses] : accesses;
    }

    private static string PathOf(string trace) => SharedData.Path("cache-traces", $"{trace}.trace.gz");
}
