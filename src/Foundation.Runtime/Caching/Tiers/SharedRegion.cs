using Microsoft.Extensions.Logging;

namespace Foundation.Caching;

/// <summary>
/// A region that several processes share, as this one sees it. It is asked only for what has not begun a new epoch here without its knowledge,
/// and left alone while it fails; what could not be sent is sent again. Thread-safe.
/// </summary>
internal sealed partial class SharedRegion : IDistributedListener
{
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromSeconds(1);

    private readonly CacheGraph _graph;
    private readonly IDistributedRegion _region;
    private readonly Breaker _breaker;
    private readonly PendingEpochs _pending = new();
    private readonly BackgroundTasks _tasks = new();
    private readonly ITimer _retry;
    private IGraphNode[] _nodes = [];
    private volatile bool _isDeaf = true;

    public SharedRegion(CacheGraph graph, string name, IDistributedTier tier)
    {
        _graph = graph;
        _breaker = new Breaker(graph.Clock.Time, exception => LogFailure(graph.Logger, exception, name));
        _region = tier.Open(name, this);
        _retry = graph.Clock.Time.CreateTimer(static state => ((SharedRegion)state!).Resend(), this, RetryPeriod, RetryPeriod);
    }

    /// <summary>Whether invalidations of other processes are not heard.</summary>
    public bool IsDeaf => _isDeaf;

    /// <summary>Takes in a node whose values may have come from here.</summary>
    public void Add(IGraphNode node)
    {
        lock (_pending)
        {
            _nodes = [.. _nodes, node];
        }
    }

    /// <summary>Reads a value, and the stamp with which one that is loaded now may be written.</summary>
    /// <returns><see langword="null"/> where the region cannot be asked.</returns>
    public async ValueTask<DistributedRead?> ReadAsync(TierKey key, EpochField[] epochs, CancellationToken cancellationToken)
    {
        DistributedRead read = default;
        return !_pending.HasAny(epochs)
            && await _breaker.TryAsync(async () => read = await _region.ReadAsync(key, epochs, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
                ? read
                : null;
    }

    /// <summary>Whether epochs that a stamp knows have all begun here.</summary>
    public bool HasHeard(string stamp) => _region.HasHeard(stamp);

    /// <summary>Writes a value in the background.</summary>
    public void Write(TierKey key, EpochField[] epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining) =>
        _tasks.Run(async () =>
        {
            if (!_pending.HasAny(epochs))
            {
                await _breaker.TryAsync(
                    async () => await _region.WriteAsync(key, epochs, stamp, value, remaining, CancellationToken.None).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
            }
        });

    /// <summary>Notes that epochs are about to begin here: nothing is read that depends on them until they have been sent.</summary>
    public void Announce(EpochField[] epochs) => _pending.Add(epochs);

    /// <summary>Sends epochs that were announced and have begun here.</summary>
    /// <returns>Whether every process that shares the region will hear of it; otherwise they are sent again later.</returns>
    public Task<bool> SendAsync(EpochField[] epochs) => SendAsync(epochs, () => _region.InvalidateAsync(epochs, CancellationToken.None));

    /// <summary>The same, with a value that holds from now on.</summary>
    public Task<bool> SendAsync(EpochField[] epochs, TierKey key, EpochField[] all, ReadOnlyMemory<byte> value, TimeSpan remaining) =>
        SendAsync(epochs, () => _region.SetAsync(epochs, key, all, value, remaining, CancellationToken.None));

    /// <summary>Waits for what goes on in the background.</summary>
    public Task FlushAsync() => _tasks.WhenAll();

    public async ValueTask CloseAsync()
    {
        await _retry.DisposeAsync().ConfigureAwait(false);
        await FlushAsync().ConfigureAwait(false);
        await _region.DisposeAsync().ConfigureAwait(false);
    }

    void IDistributedListener.Invalidated(ReadOnlySpan<EpochField> epochs)
    {
        foreach (EpochField epoch in epochs)
        {
            // Any comes with a stripe, and grows with it.
            if (epoch.Stripe != EpochField.Any)
            {
                _graph.Find(epoch.Node)?.Begin(epoch.Stripe);
            }
        }
    }

    void IDistributedListener.Lost()
    {
        _isDeaf = true;
        foreach (IGraphNode node in Volatile.Read(ref _nodes))
        {
            if (node.IsSecurityRelevant)
            {
                node.Begin(EpochField.All);
            }
        }
    }

    void IDistributedListener.Restored(bool missed)
    {
        if (missed)
        {
            foreach (IGraphNode node in Volatile.Read(ref _nodes))
            {
                node.Begin(EpochField.All);
            }
        }

        _isDeaf = false;
        _breaker.Succeed();
        Resend();
    }

    private Task<bool> SendAsync(EpochField[] epochs, Func<ValueTask> send) => _tasks.Run(async () =>
    {
        bool isSent = await _breaker.TryAsync(send, CancellationToken.None).ConfigureAwait(false);
        if (isSent)
        {
            _pending.Remove(epochs);
        }
        else
        {
            _pending.Fail(epochs);
        }

        return isSent;
    });

    private void Resend()
    {
        EpochField[] unsent = _pending.TakeUnsent();
        if (unsent.Length > 0)
        {
            _ = SendAsync(unsent);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The distributed tier of the cache region '{Region}' fails; the region goes on without it until it answers again.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string region);
}
