using System.Buffers.Binary;
using System.IO.Compression;
using Foundation.Caching;
using Foundation.RuntimeTests.Common;

namespace Foundation.RuntimeTests.Caching;

/// <summary>Hit rates on public traces of real programs, beside the exact least-recently-used order.</summary>
public sealed class HitRateTests
{
    // An entry of an int without weight: 88 and 16 bytes, and 12 of the buckets.
    private const int EntryBytes = 116;

    [Theory]
    [InlineData("web07", 76_118, 20_484)]
    [InlineData("web12", 95_607, 13_756)]
    public void Trace__when_it_is_read__then_it_has_the_accesses_and_keys_that_its_authors_count(string trace, int accesses, int keys)
    {
        int[] read = Read(trace);

        Assert.Equal((accesses, keys), (read.Length, read.Distinct().Count()));
    }

    [Theory]
    [InlineData("web07")]
    [InlineData("web12")]
    public void Adaptive__when_it_serves_a_trace__then_it_hits_more_often_than_the_exact_order_of_use(string trace)
    {
        int[] accesses = Read(trace);
        double gain = 0;
        foreach (int size in Sizes)
        {
            double exact = ExactLru(accesses, size);
            double adaptive = HitRate(accesses, size, EvictionPolicy.Adaptive);
            double lru = HitRate(accesses, size, EvictionPolicy.Lru);
            TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{trace} {size}: exact {exact:0.00}, lru {lru:0.00}, adaptive {adaptive:0.00}, lfu {HitRate(accesses, size, EvictionPolicy.Lfu):0.00}"));
            Assert.InRange(lru, exact - 0.5, exact + 2);
            gain += adaptive - exact;
        }

        Assert.InRange(gain / Sizes.Length, 2, 10);
    }

    private static int[] Sizes => [128, 256, 512, 1024, 2048];

    private static double HitRate(int[] accesses, int size, EvictionPolicy policy)
    {
        CacheRegion region = new(new CacheGraph(), new CacheRegionOptions { Memory = ByteSize.Parse($"{size * EntryBytes}B"), Policy = policy });
        CacheNode<int, object?> node = new(region, new CacheNodeOptions<int, object?> { Name = "trace", Weight = static (_, _) => 0 });
        foreach (int key in accesses)
        {
            Assert.True(node.GetAsync(key, 0, static (_, _, _) => ValueTask.FromResult<object?>(null), CancellationToken.None).IsCompletedSuccessfully);
        }

        Assert.InRange(region.Entries, size - 1, size);
        return 100.0 * node.Statistics.Hits / accesses.Length;
    }

    private static double ExactLru(int[] accesses, int size)
    {
        LinkedList<int> order = new();
        Dictionary<int, LinkedListNode<int>> known = [];
        int hits = 0;
        foreach (int key in accesses)
        {
            if (known.TryGetValue(key, out LinkedListNode<int>? place))
            {
                hits++;
                order.Remove(place);
                order.AddLast(place);
                continue;
            }

            known[key] = order.AddLast(key);
            if (order.Count > size)
            {
                known.Remove(order.First!.Value);
                order.RemoveFirst();
            }
        }

        return 100.0 * hits / accesses.Length;
    }

    private static int[] Read(string trace)
    {
        using GZipStream packed = new(File.OpenRead(SharedData.Path("cache-traces", $"{trace}.trace.gz")), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        packed.CopyTo(bytes);
        int[] accesses = new int[bytes.Length / sizeof(int)];
        for (int i = 0; i < accesses.Length; i++)
        {
            accesses[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.GetBuffer().AsSpan(i * sizeof(int)));
        }

        return accesses;
    }
}
