using Foundation.Caching;
using Foundation.EngineTests.Redis;
using Foundation.Redis;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Foundation.EngineTests.Caching.Redis;

public sealed class RedisRegistrationTests
{
    [Fact]
    public async Task UseRedis__when_a_connection_is_named__then_the_tier_uses_it()
    {
        using RedisServer redis = RedisServer.Start();
        ServiceCollection services = new();
        FoundationBuilder.For(services).UseRedis(redis.Connection);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await Use(provider);
    }

    [Fact]
    public async Task UseRedis__when_the_program_has_a_connection__then_the_tier_uses_it_and_does_not_end_it()
    {
        using RedisServer redis = RedisServer.Start();
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis.Connection);
        ServiceCollection services = new();
        FoundationBuilder.For(services).UseRedis(connection, new RedisOptions());
        using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await Use(provider);
        }

        Assert.True((await connection.GetDatabase().PingAsync()) > TimeSpan.Zero);
    }

    [Fact]
    public void UseRedis__when_nothing_runs_there__then_the_start_of_the_program_does_not_wait_or_fail()
    {
        ServiceCollection services = new();
        FoundationBuilder.For(services).UseRedis("127.0.0.1:1");
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IDistributedTier>().Open("shop", new HeardEvents()));
    }

    [Fact]
    public void UseRedis__when_something_is_not_valid__then_it_is_refused_at_once()
    {
        FoundationBuilder builder = FoundationBuilder.For(new ServiceCollection());

        Assert.ThrowsAny<ArgumentException>(() => builder.UseRedis(""));
        Assert.ThrowsAny<ArgumentException>(() => builder.UseRedis("localhost,nonsense=1"));
        Assert.ThrowsAny<ArgumentException>(() => builder.UseRedis("localhost", new RedisOptions { Prefix = "{a}" }));
        Assert.ThrowsAny<ArgumentException>(() => builder.UseRedis("localhost", new RedisOptions { Timeout = TimeSpan.Zero }));
        Assert.ThrowsAny<ArgumentException>(() => builder.UseRedis("localhost", new RedisOptions { Heartbeat = TimeSpan.Zero }));
    }

    private static async Task Use(IServiceProvider provider)
    {
        await using IDistributedRegion region = provider.GetRequiredService<IDistributedTier>().Open("shop", new HeardEvents());
        DistributedRead read = await region.ReadAsync(Peer.Key, Peer.Epochs, TestContext.Current.CancellationToken);
        Assert.Null(read.Value);
    }
}
