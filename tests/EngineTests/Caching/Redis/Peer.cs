using System.Text;
using Foundation.Caching;
using Foundation.Redis;
using StackExchange.Redis;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>One of the processes that share a region: an engine of its own on a connection of its own.</summary>
internal sealed class Peer : IAsyncDisposable
{
    /// <summary>The epochs on which values depend in these tests.</summary>
    public static readonly EpochField[] Epochs = [new("users", 3), new("users", EpochField.All), new("orders", EpochField.Any)];

    public static readonly TierKey Key = KeyOf("users", "42"u8);

    // A machine that is busy is no reason to give up.
    private static readonly RedisOptions Patient = new() { Timeout = TimeSpan.FromSeconds(10) };

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly RedisTier _tier;

    public Peer(string connection, RedisOptions? options = null, TimeProvider? time = null, string region = "shop")
        : this(new RedisTier(connection, options ?? Patient, time, logger: null), region)
    {
    }

    public Peer(IConnectionMultiplexer connection, RedisOptions options, TimeProvider time)
        : this(new RedisTier(connection, options, time, logger: null), "shop")
    {
    }

    private Peer(RedisTier tier, string region)
    {
        _tier = tier;
        Region = _tier.Open(region, Heard);
    }

    public IDistributedRegion Region { get; }

    public HeardEvents Heard { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TierKey KeyOf(string node, ReadOnlySpan<byte> bytes, ulong schema = 1) => new(node, schema, 0, bytes.ToArray());

    /// <summary>A peer that hears what others do.</summary>
    public static async Task<Peer> Listening(string connection, RedisOptions? options = null, TimeProvider? time = null)
    {
        Peer peer = new(connection, options, time);
        await peer.Heard.Hears("restored, missed some");
        return peer;
    }

    public Task<DistributedRead> Read() => Read(Key);

    public Task<DistributedRead> Read(TierKey key, params EpochField[] epochs) => Region.ReadAsync(key, epochs.Length == 0 ? Epochs : epochs, Token).AsTask();

    /// <summary>The value as text.</summary>
    public async Task<string?> Text() => (await Read()).Value is { } value ? Encoding.UTF8.GetString(value.Span) : null;

    /// <summary>Reads again, as a program goes on to do, until the server answers.</summary>
    public async Task<string?> TextOnceReachable()
    {
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await Text();
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException && TimeProvider.System.GetElapsedTime(start) < Limit)
            {
                await Task.Yield();
            }
        }
    }

    public async Task<bool> Write(string stamp, string value, TimeSpan? remaining = null) =>
        await Region.WriteAsync(Key, Epochs, stamp, Encoding.UTF8.GetBytes(value), remaining ?? Hour, Token);

    /// <summary>Reads and writes, as a load does.</summary>
    public async Task Load(string value) => Assert.True(await Write((await Read()).Stamp, value));

    public Task Set(string value, params EpochField[] begun) => Region.SetAsync(begun, Key, Epochs, Encoding.UTF8.GetBytes(value), Hour, Token).AsTask();

    public Task Invalidate(params EpochField[] epochs) => Region.InvalidateAsync(epochs, Token).AsTask();

    public async ValueTask DisposeAsync()
    {
        await Region.DisposeAsync();
        await _tier.DisposeAsync();
    }
}
