using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Foundation.Caching;
using Foundation.Payloads;
using Foundation.Redis;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Benchmarks.Caching.RoundTrips;

/// <summary>How often a process and Redis wait for each other: the commands that the connection has sent.</summary>
internal static partial class RoundTripCounts
{
    public const string Argument = "--round-trips";

    /// <summary>Counts, and writes the table. Needs <c>redis-server</c>.</summary>
    public static async Task WriteAsync()
    {
        using RedisProcess redis = await StartAsync().ConfigureAwait(false);
        RedisOptions options = new() { Heartbeat = TimeSpan.FromHours(1) };
        await using RedisTier tier = new(redis.Connection, options, time: null, NullLogger<RedisTier>.Instance);
        await using CacheGraph first = new(distributed: tier);
        await using CacheGraph second = new(distributed: tier);
        CacheNode<int, Order> one = NodeOf(first);
        CacheNode<int, Order> two = NodeOf(second);

        // The first of each make the scripts known to the server.
        Expect.Equal(true, await one.SetAsync(0, new Order(0)).ConfigureAwait(false));
        Expect.Equal(new Order(0), await ReadAsync(two, 0).ConfigureAwait(false));

        long set = await CountAsync(redis, async () => Expect.Equal(true, await one.SetAsync(1, new Order(1)).ConfigureAwait(false))).ConfigureAwait(false);
        long hit = await CountAsync(redis, async () => Expect.Equal(new Order(1), await ReadAsync(two, 1).ConfigureAwait(false))).ConfigureAwait(false);
        long invalidate = await CountAsync(redis, async () => Expect.Equal(true, await one.InvalidateAsync(1).ConfigureAwait(false))).ConfigureAwait(false);

        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"Commands that one process sends to Redis; a hit is one that is not in memory.\n\n| Cache | Hit | Set | Invalidate |\n| --- | ---: | ---: | ---: |\n| Foundation | {hit} | {set} | {invalidate} |\n");
        ResultsFile results = ResultsFile.Open(nameof(Caching));
        results.Set("RoundTrips", text);
        results.Write();
        Console.Write(text);
    }

    private static async Task<RedisProcess> StartAsync()
    {
        try
        {
            RedisProcess redis = new();
            await redis.Connection.GetDatabase().PingAsync().ConfigureAwait(false);
            return redis;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The round trips are counted on a redis-server, which is not here: apt-get install redis-server.", exception);
        }
    }

    private static async Task<long> CountAsync(RedisProcess redis, Func<Task> action)
    {
        long before = redis.Connection.GetCounters().Interactive.OperationCount;
        await action().ConfigureAwait(false);
        return redis.Connection.GetCounters().Interactive.OperationCount - before;
    }

    private static ValueTask<Order> ReadAsync(CacheNode<int, Order> node, int key) =>
        node.GetAsync(key, 0, static (_, _, _) => ValueTask.FromException<Order>(new InvalidOperationException("It is to be found.")));

    private static CacheNode<int, Order> NodeOf(CacheGraph graph) => new(
        new CacheRegion(graph, new CacheRegionOptions { Name = "orders", Distributed = true }),
        new CacheNodeOptions<int, Order>
        {
            Name = "orders",
            Weight = static (_, _) => 24,
            Codec = new CacheCodec<int, Order>(static (ref writer, key) => writer.Write(key), new PayloadCodecs([], [CachedOrderContext.Default]).For<Order>()),
        });

    [JsonSerializable(typeof(Order))]
    private sealed partial class CachedOrderContext : JsonSerializerContext;
}
