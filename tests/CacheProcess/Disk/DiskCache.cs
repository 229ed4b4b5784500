using System.IO.MemoryMappedFiles;
using System.Text.Json.Serialization;
using Foundation.Caching;
using Foundation.Payloads;

namespace Foundation.CacheProcess.Disk;

/// <summary>
/// Caches numbers on the disk, and pages that depend on them, under changes that never end. A file holds the truth, and outlives the process:
/// for each key its number, and the least that may still be read.
/// </summary>
internal sealed partial class DiskCache
{
    public const int Keys = 256;

    private readonly MemoryMappedViewAccessor _truth;
    private readonly CacheNode<int, Page> _numbers;
    private readonly CacheNode<int, Page> _pages;
    private int _loads;

    public DiskCache(CacheGraph graph, MemoryMappedViewAccessor truth)
    {
        _truth = truth;

        // A part of the values fits into memory, most do not.
        CacheRegion region = new(graph, new CacheRegionOptions { Name = "pages", Memory = ByteSize.Parse("32KiB"), Disk = ByteSize.Parse("4MiB") });
        CacheCodec<int, Page> codec = new(static (ref writer, key) => writer.Write(key), new PayloadCodecs([], [PageContext.Default]).For<Page>());
        _numbers = new CacheNode<int, Page>(region, Options("numbers", codec));
        _pages = new CacheNode<int, Page>(region, Options("pages", codec, _numbers.For<int>(static key => key)));
    }

    /// <summary>How often something was loaded.</summary>
    public int Loads => Volatile.Read(ref _loads);

    /// <summary>Changes a number, and remembers that nothing older may be read. Not for one key from two threads.</summary>
    public void Change(int key)
    {
        long number = _truth.ReadInt64(Place(key)) + 1;
        _truth.Write(Place(key), number);
        _numbers.Invalidate(key);
        _truth.Write(Place(key) + sizeof(long), number);
    }

    /// <summary>Reads a page.</summary>
    /// <returns>Whether it is whole, the one of the key, and not too old.</returns>
    public async ValueTask<bool> IsRightAsync(int key)
    {
        long least = _truth.ReadInt64(Place(key) + sizeof(long));
        Page page = await _pages.GetAsync(
            key, this, static (key, cache, token) => cache._numbers.GetAsync(key, cache, static (key, cache, _) => ValueTask.FromResult(cache.Load(key)), token));
        return page == Page.Of(key, page.Number) && page.Number >= least;
    }

    private static int Place(int key) => key * 2 * sizeof(long);

    private static CacheNodeOptions<int, Page> Options(string name, CacheCodec<int, Page> codec, params CacheDependency<int>[] dependencies) => new()
    {
        Name = name,
        Ttl = TimeSpan.FromHours(1),
        Weight = static (_, page) => page.Text.Length * 2,
        DependsOn = dependencies,
        Codec = codec,
    };

    private Page Load(int key)
    {
        Interlocked.Increment(ref _loads);
        return Page.Of(key, _truth.ReadInt64(Place(key)));
    }

    /// <summary>A value that shows whose it is in all its parts.</summary>
    private sealed record Page(int Key, long Number, string Text)
    {
        public static Page Of(int key, long number) => new(key, number, new string((char)('a' + (key % 26)), (int)(((key * 31) + (number * 7)) % 300)));
    }

    [JsonSerializable(typeof(Page))]
    private sealed partial class PageContext : JsonSerializerContext;
}
