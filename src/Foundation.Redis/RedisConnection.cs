using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>A connection that is made when it is first used, and again where that has failed. Thread-safe.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMilliseconds(250);

    private readonly ConfigurationOptions? _options;
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _connecting;
    private bool _isDisposed;

    /// <summary>A connection of its own.</summary>
    public RedisConnection(ConfigurationOptions options) => _options = options;

    /// <summary>Somebody else's connection.</summary>
    public RedisConnection(IConnectionMultiplexer multiplexer) => _connecting = Task.FromResult(multiplexer);

    /// <exception cref="ArgumentException">It is not valid.</exception>
    public static ConfigurationOptions Parse(string connection, RedisOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        ConfigurationOptions parsed = ConfigurationOptions.Parse(connection);
        int timeout = (int)options.Checked().Timeout.TotalMilliseconds;
        parsed.AbortOnConnectFail = false;
        parsed.ConnectTimeout = timeout;
        parsed.AsyncTimeout = timeout;
        // What waits for a server that is gone fails late, or is done after nobody wants it any more.
        parsed.BacklogPolicy = BacklogPolicy.FailFast;
        // A server that has restarted is found again after a quarter of a second rather than after three.
        parsed.HeartbeatInterval = CheckInterval;
        parsed.ReconnectRetryPolicy = new LinearRetry((int)RetryInterval.TotalMilliseconds);
        return parsed;
    }

    /// <summary>The connection; it is not always alive.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _connecting is null or { IsFaulted: true } or { IsCanceled: true } ? _connecting = ConnectAsync(_options!) : _connecting;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<IConnectionMultiplexer>? own;
        lock (_gate)
        {
            own = _options is null || _isDisposed ? null : _connecting;
            _isDisposed = true;
        }

        if (own is not null && await own.ContinueWith(static task => task.IsCompletedSuccessfully ? task.Result : null, TaskScheduler.Default).ConfigureAwait(false) is { } multiplexer)
        {
            await multiplexer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions options) =>
        await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
}
