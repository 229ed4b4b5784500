using Foundation.Caching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>
/// Keeps the values of caches in Redis 7.0 or newer, alone or as a cluster, and tells each process what another has invalidated. After a restart, a
/// failover or a restored backup of the server no value of before is valid. Thread-safe.
/// </summary>
public sealed class RedisTier : IDistributedTier, IAsyncDisposable, IDisposable
{
    private readonly RedisConnection _connection;
    private readonly RedisOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>A tier with a connection of its own, which is made when the first region is opened.</summary>
    /// <param name="connection">What StackExchange.Redis understands. What it says of timeouts and retries is replaced.</param>
    /// <param name="options">How Redis is used.</param>
    /// <param name="time">The clock; the system's where null.</param>
    /// <param name="logger">Is told when invalidations are not heard, and when they are again.</param>
    /// <exception cref="ArgumentException">The connection or an option is not valid.</exception>
    public RedisTier(string connection, RedisOptions options, TimeProvider? time, ILogger<RedisTier>? logger)
        : this(new RedisConnection(RedisConnection.Parse(connection, options)), options, time, logger)
    {
    }

    /// <summary>A tier on somebody else's connection, which is not ended with it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="options">How Redis is used.</param>
    /// <param name="time">The clock; the system's where null.</param>
    /// <param name="logger">Is told when invalidations are not heard, and when they are again.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public RedisTier(IConnectionMultiplexer connection, RedisOptions options, TimeProvider? time, ILogger<RedisTier>? logger)
        : this(new RedisConnection(connection), options, time, logger)
    {
    }

    private RedisTier(RedisConnection connection, RedisOptions options, TimeProvider? time, ILogger<RedisTier>? logger)
    {
        _connection = connection;
        _options = options.Checked();
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RedisTier>.Instance;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The name is empty or has a closing brace, which Redis Cluster gives a meaning.</exception>
    public IDistributedRegion Open(string region, IDistributedListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        RegionNames names = new(_options.Prefix, region);
        RegionScript script = new(_connection, names, _options.Timeout, _time);
        return new RedisRegion(names, script, new RegionBackplane(_connection, names, script, listener, _options, _time, _logger), _time);
    }

    /// <summary>Ends the connection, where it is the tier's own; its regions must not be used any more.</summary>
    /// <returns>When it has ended.</returns>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
