using Foundation.EngineTests.Redis;
using Foundation.EngineTests.Servers;
using Foundation.Redis;
using StackExchange.Redis;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>What a server that has forgotten something must not bring back.</summary>
public sealed class RedisRestartTests
{
    [Fact]
    public async Task Restart__when_an_older_snapshot_is_restored__then_no_value_of_before_comes_back()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Load("old");
        string stamp = (await peer.Read()).Stamp;
        redis.KeepSnapshot();
        await peer.Invalidate(Peer.Epochs[0]);
        redis.Kill();
        redis.RestoreSnapshot();

        redis.StartAgain();

        Assert.Null(await peer.TextOnceReachable());
        Assert.Contains("old", redis.Send("GET", redis.Send("KEYS", "{shop}:v:*")), StringComparison.Ordinal);
        Assert.False(await peer.Write(stamp, "old"));
        await peer.Load("new");
        Assert.Equal("new", await peer.Text());
    }

    [Fact]
    public async Task Restart__when_another_process_begins_first__then_no_value_of_before_comes_back()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Load("old");
        redis.KeepSnapshot();
        await peer.Invalidate(Peer.Epochs[0]);
        redis.Kill();
        redis.RestoreSnapshot();
        redis.StartAgain();

        await using Peer first = new(redis.Connection, region: "depot");
        Assert.Null(await first.TextOnceReachable());
        await using Peer second = new(redis.Connection);

        Assert.Null(await second.TextOnceReachable());
        Assert.Null(await peer.TextOnceReachable());
    }

    [Fact]
    public async Task Restart__when_there_is_no_snapshot__then_it_goes_on_with_nothing()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Load("old");
        string stamp = (await peer.Read()).Stamp;
        redis.Kill();
        redis.StartAgain();

        Assert.Null(await peer.TextOnceReachable());
        Assert.False(await peer.Write(stamp, "old"));
    }

    [Theory]
    [InlineData("FLUSHALL")]
    [InlineData("DEL", "{shop}:epochs")]
    [InlineData("HDEL", "{shop}:epochs", "generation", "run")]
    public async Task Epochs__when_they_are_lost__then_no_value_of_before_is_valid(params string[] command)
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection);
        await peer.Load("old");
        string stamp = (await peer.Read()).Stamp;

        redis.Send(command);

        Assert.Null(await peer.Text());
        Assert.False(await peer.Write(stamp, "old"));
        await peer.Invalidate(Peer.Epochs[0]);
        await peer.Load("new");
        Assert.Equal("new", await peer.Text());
    }

    [Fact]
    public async Task Scripts__when_they_are_flushed__then_values_stay()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = await Peer.Listening(redis.Connection);
        await peer.Load("Ada");

        redis.Send("SCRIPT", "FLUSH");

        Assert.Equal("Ada", await peer.Text());
        redis.Send("SCRIPT", "FLUSH");
        await peer.Invalidate(Peer.Epochs[1]);
        Assert.Null(await peer.Text());
        peer.Heard.HearsNothing();
    }

    [Fact]
    public async Task Failover__when_a_replica_takes_over_and_gives_back__then_no_value_of_before_is_valid()
    {
        using RedisServer first = RedisServer.Start();
        using RedisServer second = RedisServer.Start();
        second.Follow(first);
        await using Peer before = new(first.Connection);
        await before.Load("of the first");
        await before.Load("of the first");
        string stamp = (await before.Read()).Stamp;
        first.Send("WAIT", "1", "5000");

        // The replica has the value and its epochs, but it cannot have been told of everything.
        second.Send("REPLICAOF", "NO", "ONE");
        await using (Peer after = new(second.Connection))
        {
            Assert.Null(await after.Text());
            Assert.False(await after.Write(stamp, "of the first"));
            await after.Load("of the second");
            stamp = (await after.Read()).Stamp;
        }

        // The first has never been away, and has its scripts still.
        first.Follow(second);
        first.Send("REPLICAOF", "NO", "ONE");
        Assert.Contains("of the second", first.Send("GET", first.Send("KEYS", "{shop}:v:*")), StringComparison.Ordinal);
        Assert.Null(await before.TextOnceReachable());
        Assert.False(await before.Write(stamp, "of the second"));
    }

    [Fact]
    public async Task Server__when_it_does_not_run_at_first__then_operations_fail_and_work_once_it_does()
    {
        using RedisServer redis = RedisServer.NotStarted();
        await using Peer peer = new(redis.Connection, new RedisOptions { Timeout = TimeSpan.FromMilliseconds(300) });
        Exception? failure = await Record.ExceptionAsync(peer.Read);
        Assert.True(failure is RedisException or TimeoutException, failure?.ToString());
        peer.Heard.HearsNothing();

        redis.StartAgain();

        Assert.Null(await peer.TextOnceReachable());
        await peer.Heard.Hears("restored, missed some");
        await peer.Load("Ada");
        Assert.Equal("Ada", await peer.Text());
    }

    [Fact]
    public async Task Server__when_it_does_not_answer__then_operations_end_with_the_timeout()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer peer = new(redis.Connection, new RedisOptions { Timeout = TimeSpan.FromMilliseconds(200) });
        await peer.Load("Ada");
        redis.Pause();

        long start = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAnyAsync<Exception>(peer.Read);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));

        redis.Resume();
        Assert.Equal("Ada", await peer.TextOnceReachable());
    }

    [Fact]
    public async Task Server__when_it_is_too_old__then_the_error_says_what_is_needed()
    {
        using RedisServer redis = RedisServer.Start();
        string version = redis.Send("INFO", "server").Split("redis_version:")[1].Split('\r')[0];
        string old = $"6{version[1..]}";
        using TcpProxy proxy = new(redis.Port, version, old);
        await using Peer peer = new(proxy.Connection);

        NotSupportedException refused = await Assert.ThrowsAsync<NotSupportedException>(peer.Read);

        Assert.StartsWith($"The cache region 'shop' needs Redis 7.0 or newer, and this server is {old}: ", refused.Message, StringComparison.Ordinal);
    }
}
