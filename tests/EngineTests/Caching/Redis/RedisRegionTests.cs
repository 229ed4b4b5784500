using System.Globalization;
using System.Text;
using Foundation.Caching;
using Foundation.EngineTests.Redis;
using Foundation.Redis;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>What a region of values in Redis answers.</summary>
public sealed class RedisRegionTests
{
    private static readonly RedisOptions Quiet = new() { Heartbeat = TimeSpan.FromHours(1) };

    [Fact]
    public async Task Read__when_a_value_was_written_in_the_epochs_that_hold__then_each_process_gets_it()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = new(redis.Connection);
        await using Peer other = new(redis.Connection);
        Assert.Null(await other.Text());

        await one.Load("Ada");

        Assert.Equal("Ada", await one.Text());
        Assert.Equal("Ada", await other.Text());
    }

    [Theory]
    [InlineData("users", 3, true)]
    [InlineData("users", EpochField.All, true)]
    [InlineData("orders", EpochField.Any, true)]
    [InlineData("users", 4, false)]
    [InlineData("users", EpochField.Any, false)]
    [InlineData("orders", EpochField.All, false)]
    public async Task Invalidate__when_the_value_depends_on_that_epoch__then_it_is_none_and_what_was_loaded_before_is_not_written(string node, int stripe, bool depends)
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = new(redis.Connection);
        await using Peer other = new(redis.Connection);
        await one.Load("Ada");
        string before = (await one.Read()).Stamp;

        await other.Invalidate(new EpochField(node, stripe));

        Assert.Equal(depends ? null : "Ada", await one.Text());
        Assert.Equal(!depends, await one.Write(before, "old"));
        Assert.Equal(depends ? null : "old", await one.Text());
        await one.Load("Grace");
        Assert.Equal("Grace", await other.Text());
    }

    [Fact]
    public async Task Set__when_others_have_loaded_before__then_its_value_holds_and_theirs_is_not_written()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = await Peer.Listening(redis.Connection);
        await one.Load("Ada");
        string before = (await other.Read()).Stamp;

        await one.Set("Grace", Peer.Epochs[0], new EpochField("users", EpochField.Any));

        await other.Heard.Hears($"invalidated {Peer.Epochs[0]} {new EpochField("users", EpochField.Any)}");
        Assert.Equal("Grace", await other.Text());
        Assert.False(await other.Write(before, "old"));
        Assert.Equal("Grace", await one.Text());
        await other.Invalidate(Peer.Epochs[1]);
        Assert.Null(await one.Text());
    }

    [Fact]
    public async Task Set__when_nearly_nothing_remains__then_the_epochs_begin_all_the_same()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Load("Ada");

        await peer.Region.SetAsync(Peer.Epochs.AsMemory(0, 1), Peer.Key, Peer.Epochs, new byte[1], TimeSpan.FromTicks(1), TestContext.Current.CancellationToken);

        Assert.Null(await peer.Text());
    }

    [Fact]
    public async Task Invalidate__when_epochs_are_many__then_each_has_begun()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        EpochField[] many = [.. Enumerable.Range(0, 20_000).Select(static stripe => new EpochField("users", stripe))];

        await peer.Invalidate(many);
        await peer.Invalidate(many[19_999]);

        Assert.Equal("1", redis.Send("HGET", "{shop}:epochs", "users:0"));
        Assert.Equal("2", redis.Send("HGET", "{shop}:epochs", "users:19999"));
        Assert.Equal("2", redis.Send("HGET", "{shop}:epochs", "sequence"));
    }

    [Fact]
    public async Task Values__when_keys_look_alike__then_each_has_its_own()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        (TierKey Key, EpochField[] Epochs)[] all =
        [
            (Peer.KeyOf("a", "1"u8), Peer.Epochs),
            (Peer.KeyOf("a", "1"u8, schema: 2), Peer.Epochs),
            (Peer.KeyOf("a", "1"u8), [.. Peer.Epochs.Reverse()]),
            (Peer.KeyOf("a", "1"u8), Peer.Epochs[..2]),
            (Peer.KeyOf("b", "1"u8), Peer.Epochs),
            (Peer.KeyOf("a:", "1"u8), Peer.Epochs),
            (Peer.KeyOf("a", ":1"u8), Peer.Epochs),
            (Peer.KeyOf("a", []), Peer.Epochs),
            (Peer.KeyOf("a", [0]), Peer.Epochs),
            (Peer.KeyOf("a", [0, 0]), Peer.Epochs),
            (Peer.KeyOf("a", [0xFF, 0xFE, (byte)'}', (byte)'{', (byte)'\r', (byte)'\n']), Peer.Epochs),
            (Peer.KeyOf("ä", "1"u8), Peer.Epochs),
        ];

        for (int i = 0; i < all.Length; i++)
        {
            string stamp = (await peer.Read(all[i].Key, all[i].Epochs)).Stamp;
            Assert.True(await peer.Region.WriteAsync(
                all[i].Key, all[i].Epochs, stamp, Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)), TimeSpan.FromHours(1), TestContext.Current.CancellationToken));
        }

        for (int i = 0; i < all.Length; i++)
        {
            DistributedRead read = await peer.Read(all[i].Key, all[i].Epochs);
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(read.Value!.Value.Span));
        }
    }

    [Fact]
    public async Task Values__when_they_have_any_bytes__then_they_come_back_the_same()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        byte[] large = new byte[1 << 20];
        new Random(7).NextBytes(large);

        foreach (byte[] value in (byte[][])[[], [0], [0x20, 0, 0xFF], large])
        {
            string stamp = (await peer.Read()).Stamp;
            Assert.True(await peer.Region.WriteAsync(Peer.Key, Peer.Epochs, stamp, value, TimeSpan.FromHours(1), TestContext.Current.CancellationToken));
            Assert.Equal(value, (await peer.Read()).Value!.Value.ToArray());
        }
    }

    [Fact]
    public async Task Remaining__when_a_value_is_read__then_it_is_what_the_server_has_left_and_never_more_than_was_given()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Write((await peer.Read()).Stamp, "Ada", TimeSpan.FromMinutes(10));

        TimeSpan remaining = (await peer.Read()).Remaining;
        Assert.InRange(remaining, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        string key = redis.Send("KEYS", "{shop}:v:*");
        Assert.InRange(long.Parse(redis.Send("PTTL", key), CultureInfo.InvariantCulture), 9 * 60_000, 10 * 60_000);

        redis.Send("PEXPIRE", key, "60000");
        Assert.InRange((await peer.Read()).Remaining, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

        redis.Send("PEXPIRE", key, "0");
        Assert.Null(await peer.Text());
    }

    [Fact]
    public async Task Write__when_nearly_nothing_remains__then_it_is_not_written()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        string stamp = (await peer.Read()).Stamp;

        Assert.False(await peer.Write(stamp, "Ada", TimeSpan.FromTicks(1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => peer.Write(stamp, "Ada", TimeSpan.Zero));
        Assert.True(await peer.Write(stamp, "Ada", TimeSpan.FromDays(10_000)));
    }

    [Fact]
    public async Task Operations__when_the_region_has_begun__then_each_is_one_round_trip()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = await Peer.Listening(redis.Connection, Quiet);
        await peer.Load("Ada");
        using RedisMonitor monitor = new(redis);

        await peer.Text();
        Assert.Equal(["EVALSHA"], monitor.Commands());
        await peer.Write("none", "Grace");
        Assert.Equal(["EVALSHA"], monitor.Commands());
        await peer.Invalidate(Peer.Epochs);
        Assert.Equal(["EVALSHA"], monitor.Commands());
        await peer.Set("Grace", Peer.Epochs);
        Assert.Equal(["EVALSHA"], monitor.Commands());
        await peer.Text();
        Assert.Equal(["EVALSHA"], monitor.Commands());
    }

    [Fact]
    public async Task Regions__when_their_names_or_prefixes_differ__then_they_share_nothing()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = new(redis.Connection);
        await using Peer other = new(redis.Connection, region: "depot");
        await using Peer prefixed = new(redis.Connection, new RedisOptions { Prefix = "test:" });
        await one.Load("Ada");
        await other.Load("Grace");
        await prefixed.Load("Edsger");

        await other.Invalidate(Peer.Epochs);

        Assert.Equal(("Ada", null, "Edsger"), (await one.Text(), await other.Text(), await prefixed.Text()));
    }

    [Fact]
    public async Task Invalidate__when_the_server_is_full__then_it_is_done_all_the_same()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Load("Ada");
        string stamp = (await peer.Read()).Stamp;
        redis.Send("CONFIG", "SET", "maxmemory", "1");

        await peer.Invalidate(Peer.Epochs[0]);

        Assert.Null(await peer.Text());
        Assert.False(await peer.Write(stamp, "old"));
        await Assert.ThrowsAsync<StackExchange.Redis.RedisServerException>(() => peer.Load("Grace"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a}b")]
    public void Open__when_the_name_cannot_be_a_hash_tag__then_it_is_refused(string region)
    {
        using RedisTier tier = new("127.0.0.1:1", new RedisOptions(), time: null, logger: null);

        Assert.ThrowsAny<ArgumentException>(() => tier.Open(region, new HeardEvents()));
    }
}
