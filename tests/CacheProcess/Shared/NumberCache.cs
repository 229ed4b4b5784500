using System.IO.MemoryMappedFiles;
using System.Text.Json.Serialization;
using Foundation.Caching;
using Foundation.Payloads;

namespace Foundation.CacheProcess.Shared;

/// <summary>Caches numbers that are kept in a file, and totals that depend on them. The file is the truth: whoever started the process changes it.</summary>
internal sealed partial class NumberCache
{
    private readonly MemoryMappedViewAccessor _truth;
    private readonly CacheNode<int, long> _numbers;
    private readonly CacheNode<int, long> _totals;

    public NumberCache(CacheGraph graph, MemoryMappedViewAccessor truth)
    {
        _truth = truth;
        CacheRegion region = new(graph, new CacheRegionOptions { Name = "numbers", Distributed = true });
        CacheCodec<int, long> codec = new(static (ref writer, key) => writer.Write(key), new PayloadCodecs([], [NumberContext.Default]).For<long>());
        _numbers = new CacheNode<int, long>(region, new CacheNodeOptions<int, long> { Name = "numbers", Weight = static (_, _) => 0, Codec = codec });
        _totals = new CacheNode<int, long>(region, new CacheNodeOptions<int, long>
        {
            Name = "totals",
            Weight = static (_, _) => 0,
            Codec = codec,
            DependsOn = [_numbers.For<int>(static key => key)],
        });
    }

    public ValueTask<long> ReadAsync(int key) =>
        _totals.GetAsync(key, this, static (key, cache, token) => cache._numbers.GetAsync(key, cache, static (key, cache, _) => ValueTask.FromResult(cache.TruthOf(key)), token));

    public ValueTask<bool> InvalidateAsync(int key) => _numbers.InvalidateAsync(key);

    private long TruthOf(int key) => _truth.ReadInt64(key * sizeof(long));

    [JsonSerializable(typeof(long))]
    private sealed partial class NumberContext : JsonSerializerContext;
}
