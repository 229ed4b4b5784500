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
    private readonly string _name;
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
        _name = name;
        _breaker = new Breaker(graph.Clock.Time);
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
        if (_pending.HasAny(epochs) || !_breaker.TryEnter())
        {
            return null;
        }

        try
        {
            DistributedRead read = await _region.ReadAsync(key, epochs, cancellationToken).ConfigureAwait(false);
            _breaker.Succeed();
            return read;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever an engine throws: without it the value is loaded.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
            return null;
        }
    }

    /// <summary>Whether epochs that a stamp knows have all begun here.</summary>
    public bool HasHeard(string stamp) => _region.HasHeard(stamp);

    /// <summary>Writes a value in the background.</summary>
    public void Write(TierKey key, EpochField[] epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining) =>
        _tasks.Run(async () =>
        {
            if (!_pending.HasAny(epochs) && _breaker.TryEnter())
            {
                await TryAsync(() => new ValueTask(_region.WriteAsync(key, epochs, stamp, value, remaining, CancellationToken.None).AsTask())).ConfigureAwait(false);
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

    /// <summary>Tells that a value of a node cannot be written.</summary>
    public void Report(Exception exception, string node) => LogUnwritable(_graph.Logger, exception, node, _name);

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
        bool isSent = _breaker.TryEnter() && await TryAsync(send).ConfigureAwait(false);
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

    private async Task<bool> TryAsync(Func<ValueTask> action)
    {
        try
        {
            await action().ConfigureAwait(false);
            _breaker.Succeed();
            return true;
        }
#pragma warning disable CA1031 // Whatever an engine throws: the cache goes on without it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
            return false;
        }
    }

    private void Fail(Exception exception)
    {
        if (_breaker.Fail())
        {
            LogFailure(_graph.Logger, exception, _name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The distributed tier of the cache region '{Region}' fails; the region goes on without it until it answers again.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string region);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A value of the cache node '{Node}' cannot be written to the distributed tier of the region '{Region}'; it is kept in memory.")]
    private static partial void LogUnwritable(ILogger logger, Exception exception, string node, string region);
}
