using Foundation;
using Foundation.Caching;
using Foundation.Redis;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Redis as an engine.</summary>
public static class RedisBuilderExtensions
{
    /// <summary>
    /// Shares the values of caches whose region is distributed through a Redis server, version 7.0 or newer. Connects when the first of them is
    /// made, and does not wait for it: as long as there is no server the caches do without.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">What StackExchange.Redis understands, as <c>redis:6379,password=…</c>. What it says of timeouts and retries is replaced.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The connection is not valid.</exception>
    public static FoundationBuilder UseRedis(this FoundationBuilder builder, string connection) => builder.UseRedis(connection, new RedisOptions());

    /// <inheritdoc cref="UseRedis(FoundationBuilder, string)"/>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">What StackExchange.Redis understands, as <c>redis:6379,password=…</c>. What it says of timeouts and retries is replaced.</param>
    /// <param name="options">How Redis is used.</param>
    /// <exception cref="ArgumentException">The connection or an option is not valid.</exception>
    public static FoundationBuilder UseRedis(this FoundationBuilder builder, string connection, RedisOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        RedisConnection.Parse(connection, options);
        builder.Services.AddSingleton<IDistributedTier>(services =>
            new RedisTier(connection, options, services.GetService<TimeProvider>(), services.GetService<ILogger<RedisTier>>()));
        return builder;
    }

    /// <summary>As <see cref="UseRedis(FoundationBuilder, string)"/>, through a connection that the program has; it stays the program's to end.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="options">How Redis is used.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public static FoundationBuilder UseRedis(this FoundationBuilder builder, IConnectionMultiplexer connection, RedisOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(options);
        options.Checked();
        builder.Services.AddSingleton<IDistributedTier>(services =>
            new RedisTier(connection, options, services.GetService<TimeProvider>(), services.GetService<ILogger<RedisTier>>()));
        return builder;
    }
}
