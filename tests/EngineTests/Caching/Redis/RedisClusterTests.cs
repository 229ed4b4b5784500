using Foundation.Caching;
using Foundation.EngineTests.Redis;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>A region on Redis Cluster: all that one command touches is in one slot.</summary>
public sealed class RedisClusterTests
{
    [Theory]
    [InlineData("shop")]
    [InlineData("with {an open brace")]
    [InlineData("ünïcode")]
    public async Task Keys__when_a_region_has_several__then_they_are_in_one_slot(string region)
    {
        Assert.Equal(0x31C3, HashSlot.Crc("123456789"u8.ToArray()));
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection, region: region);
        foreach (TierKey key in (TierKey[])[Peer.Key, Peer.KeyOf("x}", "{y}"u8), Peer.KeyOf("", [])])
        {
            string stamp = (await peer.Read(key)).Stamp;
            Assert.True(await peer.Region.WriteAsync(key, Peer.Epochs, stamp, new byte[1], TimeSpan.FromHours(1), TestContext.Current.CancellationToken));
        }

        string[] keys = redis.Send("KEYS", "*").Split('\n');

        Assert.Equal(4, keys.Length);
        Assert.Single(keys.Select(HashSlot.Of).Distinct());
    }

    [Fact]
    public async Task Region__when_the_server_is_a_cluster__then_it_works_the_same()
    {
        using RedisServer redis = RedisServer.Start("--cluster-enabled", "yes");
        redis.Send("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        Assert.True(SpinWait.SpinUntil(() => redis.Send("CLUSTER", "INFO").Contains("cluster_state:ok", StringComparison.Ordinal), TimeSpan.FromSeconds(20)));
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = await Peer.Listening(redis.Connection);
        await one.Load("Ada");
        Assert.Equal("Ada", await other.Text());

        await other.Invalidate(Peer.Epochs[0]);

        Assert.Null(await one.Text());
        await one.Heard.Hears($"invalidated {Peer.Epochs[0]}");
    }
}
