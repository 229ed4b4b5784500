using Foundation.Caching;
using Foundation.EngineTests.Redis;
using Foundation.EngineTests.Servers;
using Foundation.Redis;
using StackExchange.Redis;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>What a process hears of what others invalidate, and what it knows of what it does not hear.</summary>
public sealed class RedisBackplaneTests
{
    private const string EpochsKey = "{shop}:epochs";

    private static readonly EpochField Stripe = new("users", 3);
    private static readonly string StripeInvalidated = $"invalidated {Stripe}";
    private static readonly RedisOptions Options = new() { Timeout = TimeSpan.FromSeconds(10) };
    private static readonly RedisOptions Frequent = new() { Heartbeat = TimeSpan.FromMilliseconds(20), Timeout = TimeSpan.FromMilliseconds(200) };

    [Fact]
    public async Task Invalidate__when_others_listen__then_they_hear_it_in_order_and_whoever_did_it_does_not()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = await Peer.Listening(redis.Connection);
        EpochField[] strange = [new("a:b", 0), new("ü", EpochField.All), new("", EpochField.Any), new("x y", int.MaxValue)];

        await one.Invalidate(strange);
        for (int i = 0; i < 1000; i++)
        {
            await one.Invalidate(new EpochField("users", i));
        }

        await other.Invalidate(new EpochField("orders", 1));
        await other.Heard.Hears($"invalidated {string.Join(' ', strange)}");
        for (int i = 0; i < 1000; i++)
        {
            await other.Heard.Hears($"invalidated {new EpochField("users", i)}");
        }

        other.Heard.HearsNothing();
        await one.Heard.Hears($"invalidated {new EpochField("orders", 1)}");
    }

    [Fact]
    public async Task Subscription__when_it_is_lost_and_nothing_happened_meanwhile__then_nothing_was_missed()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection);
        await one.Invalidate(Stripe);
        await using Peer other = await Peer.Listening(redis.Connection);
        await one.Invalidate(Stripe);
        await other.Heard.Hears(StripeInvalidated);

        redis.Send("CLIENT", "KILL", "TYPE", "pubsub");

        await other.Heard.Hears("lost", "restored");
        await one.Heard.Hears("lost", "restored");
        await one.Invalidate(Stripe);
        await other.Heard.Hears(StripeInvalidated);
    }

    [Fact]
    public async Task Subscription__when_another_invalidates_while_it_is_lost__then_some_were_missed()
    {
        using RedisServer redis = RedisServer.Start();
        using TcpProxy proxy = new(redis.Port);
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = await Peer.Listening(proxy.Connection);
        proxy.Cut();
        await other.Heard.Hears("lost");
        await one.Invalidate(Stripe);

        proxy.Mend();

        await other.Heard.Hears("restored, missed some");
        await one.Invalidate(Stripe);
        await other.Heard.Hears(StripeInvalidated);
    }

    [Fact]
    public async Task Server__when_it_restarts__then_some_may_have_been_missed()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection);
        await one.Invalidate(Stripe);
        redis.KeepSnapshot();
        redis.RestoreSnapshot();

        redis.Kill();
        await one.Heard.Hears("lost");
        redis.StartAgain();

        // The same number of invalidations as before: there may have been others in between.
        await one.Heard.Hears("restored, missed some");
        Assert.Equal("1", redis.Send("HGET", EpochsKey, "sequence"));
    }

    [Fact]
    public async Task Server__when_it_does_not_answer__then_it_is_lost_within_a_heartbeat_and_restored_when_it_does()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection, Frequent);

        redis.Pause();
        await one.Heard.Hears("lost");
        redis.Resume();

        await one.Heard.Hears("restored");
    }

    [Fact]
    public async Task Link__when_nothing_comes_through_though_it_stays__then_it_is_lost_and_what_was_missed_is_known()
    {
        using RedisServer redis = RedisServer.Start();
        using TcpProxy proxy = new(redis.Port);
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = await Peer.Listening(proxy.Connection, Frequent);

        proxy.Hold();
        await other.Heard.Hears("lost");
        await one.Invalidate(Stripe);
        proxy.Mend();

        // Either the message comes late, or it is known to be missing; never neither.
        string next = await other.Heard.Next();
        if (next == StripeInvalidated)
        {
            next = await other.Heard.Next();
            Assert.Equal("restored", next);
        }
        else
        {
            Assert.Equal("restored, missed some", next);
        }
    }

    [Fact]
    public async Task Message__when_it_is_missing__then_the_next_one_shows_it()
    {
        using RedisServer redis = RedisServer.Start();
        BeatTime time = new(Options.Heartbeat);
        await using Peer one = await Peer.Listening(redis.Connection, Options, time);
        await using Peer other = await Peer.Listening(redis.Connection, Options, new BeatTime(Options.Heartbeat));

        redis.Send("HINCRBY", EpochsKey, "sequence", "1");
        await one.Invalidate(Stripe);

        // Whoever did it has missed the other as well.
        await one.Heard.Hears("restored, missed some");
        await other.Heard.Hears("restored, missed some");
        await one.Invalidate(Stripe);
        await other.Heard.Hears(StripeInvalidated);
    }

    [Fact]
    public async Task Message__when_it_is_missing_and_none_follows__then_the_second_heartbeat_shows_it()
    {
        using RedisServer redis = RedisServer.Start();
        BeatTime time = new(Options.Heartbeat);
        await using Peer one = await Peer.Listening(redis.Connection, Options, time);
        redis.Send("HINCRBY", EpochsKey, "sequence", "1");

        time.Beat();
        one.Heard.HearsNothing();
        time.Beat();

        await one.Heard.Hears("lost", "restored, missed some");
    }

    [Fact]
    public async Task Sequence__when_the_server_has_forgotten_invalidations__then_a_new_generation_begins()
    {
        using RedisServer redis = RedisServer.Start();
        BeatTime time = new(Options.Heartbeat);
        await using Peer one = await Peer.Listening(redis.Connection, Options, time);
        await using Peer other = await Peer.Listening(redis.Connection, Options, new BeatTime(Options.Heartbeat));
        await one.Load("old");
        string stamp = (await one.Read()).Stamp;
        await other.Invalidate(Stripe);
        await one.Heard.Hears(StripeInvalidated);

        redis.Send("HDEL", EpochsKey, "sequence", "users:3");
        Assert.Equal("old", await one.Text());
        time.Beat();

        await one.Heard.Hears("lost", "restored, missed some");
        Assert.Null(await one.Text());
        Assert.False(await one.Write(stamp, "old"));
    }

    [Fact]
    public async Task Epochs__when_they_are_lost__then_a_heartbeat_shows_it()
    {
        using RedisServer redis = RedisServer.Start();
        BeatTime time = new(Options.Heartbeat);
        await using Peer one = await Peer.Listening(redis.Connection, Options, time);

        redis.Send("FLUSHALL");
        time.Beat();

        await one.Heard.Hears("lost", "restored, missed some");
    }

    [Fact]
    public async Task Generation__when_another_process_has_begun_one__then_its_first_message_shows_it()
    {
        using RedisServer redis = RedisServer.Start();
        BeatTime time = new(Options.Heartbeat);
        await using Peer one = await Peer.Listening(redis.Connection, Options, time);
        redis.Send("FLUSHALL");

        await using Peer other = await Peer.Listening(redis.Connection, Options, new BeatTime(Options.Heartbeat));

        await one.Heard.Hears("restored, missed some");
    }

    [Fact]
    public async Task Subscription__when_the_program_ends_it__then_it_is_made_again()
    {
        using RedisServer redis = RedisServer.Start();
        await using ConnectionMultiplexer shared = await ConnectionMultiplexer.ConnectAsync(redis.Connection);
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = new(shared, Frequent, TimeProvider.System);
        await other.Heard.Hears("restored, missed some");
        await shared.GetSubscriber().UnsubscribeAllAsync();

        await one.Invalidate(Stripe);

        await other.Heard.Hears("lost", "restored, missed some");
        await one.Invalidate(Stripe);
        await other.Heard.Hears(StripeInvalidated);
    }

    [Fact]
    public async Task HasHeard__when_a_message_is_missing_or_on_its_way__then_a_stamp_that_knows_of_it_has_to_wait()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection, Options, new BeatTime(Options.Heartbeat));
        await using Peer other = await Peer.Listening(redis.Connection, Options, new BeatTime(Options.Heartbeat));
        string before = (await other.Read()).Stamp;
        Assert.True(other.Region.HasHeard(before));

        redis.Send("HINCRBY", EpochsKey, "sequence", "1");
        string after = (await other.Read()).Stamp;
        Assert.False(other.Region.HasHeard(after));
        Assert.True(other.Region.HasHeard(before));

        await one.Invalidate(Stripe);
        await other.Heard.Hears("restored, missed some");
        Assert.True(other.Region.HasHeard(after));

        redis.Send("FLUSHALL");
        Assert.False(other.Region.HasHeard((await other.Read()).Stamp));
        Assert.False(other.Region.HasHeard("of another engine"));
    }

    [Fact]
    public async Task Replica__when_it_goes_down__then_nothing_is_lost()
    {
        using RedisServer redis = RedisServer.Start();
        using RedisServer replica = RedisServer.Start();
        replica.Follow(redis);
        await using ConnectionMultiplexer shared = await ConnectionMultiplexer.ConnectAsync($"{redis.Connection},{replica.Connection}");
        TaskCompletionSource failed = new();
        shared.ConnectionFailed += (_, _) => failed.TrySetResult();
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = new(shared, Options, new BeatTime(Options.Heartbeat));
        await other.Heard.Hears("restored, missed some");

        replica.Kill();
        await failed.Task.WaitAsync(TestContext.Current.CancellationToken);

        await one.Invalidate(Stripe);
        await other.Heard.Hears(StripeInvalidated);
    }

    [Fact]
    public async Task Channel__when_a_stranger_writes_to_it__then_that_is_ignored()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection);
        await using Peer other = await Peer.Listening(redis.Connection);
        foreach (string strange in (string[])["", "hello", "a\0b\0c", "\0\0\0", "g\01\0o\0users", "g\01\0o\0users:-3", "g\0-1\0o\0users:3"])
        {
            redis.Send("PUBLISH", "{shop}:invalidated", strange);
        }

        await one.Invalidate(Stripe);

        await other.Heard.Hears(StripeInvalidated);
    }

    [Fact]
    public async Task Region__when_it_is_disposed__then_nothing_is_heard_and_nobody_is_subscribed()
    {
        using RedisServer redis = RedisServer.Start();
        await using Peer one = await Peer.Listening(redis.Connection);
        await using ConnectionMultiplexer shared = await ConnectionMultiplexer.ConnectAsync(redis.Connection);
        Peer other = new(shared, Options, TimeProvider.System);
        await other.Heard.Hears("restored, missed some");

        await other.DisposeAsync();

        Assert.True(SpinWait.SpinUntil(() => redis.Send("PUBSUB", "NUMSUB", "{shop}:invalidated").EndsWith("\n1", StringComparison.Ordinal), TimeSpan.FromSeconds(10)));
        await one.Invalidate(Stripe);
        await one.Read();
        other.Heard.HearsNothing();
        Assert.True(shared.IsConnected);
    }
}
