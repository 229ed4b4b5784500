using System.Runtime.ExceptionServices;

namespace Foundation.Caching;

// What is not there is loaded: once for all that want the same, and never what an invalidation has made old.
public sealed partial class CacheNode<TKey, TValue>
{
    private readonly Lock _flightGate = new();
    private readonly Dictionary<TKey, CacheFlight<TValue>> _flights = [];

    /// <summary>Reads a value, and loads it where none is kept that is fresh and valid. Callers of one key wait for one load.</summary>
    /// <typeparam name="TState">What the load needs; handed over so that it need not be captured.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="state">Handed to <paramref name="load"/>.</param>
    /// <param name="load">Loads the value. Its token is cancelled when the last caller has gone, and after the timeout.</param>
    /// <param name="cancellationToken">Ends the caller's wait; the load goes on as long as others wait.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The load asks for the value that it is to load.</exception>
    /// <exception cref="TimeoutException">The load took longer than it may.</exception>
    public ValueTask<TValue> GetAsync<TState>(
        TKey key, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(load);
        int hash = key.GetHashCode();
        NodeEntry<TKey, TValue>? entry = _table.Find(key, hash);
        if (entry is not null && IsFresh(entry))
        {
            Use(entry);
            if (IsDue(entry))
            {
                Refresh(entry, state, load);
            }

            return new ValueTask<TValue>(entry.Value);
        }

        return LoadAsync(key, hash, entry, state, load, cancellationToken);
    }

    private ValueTask<TValue> LoadAsync<TState>(
        TKey key, int hash, NodeEntry<TKey, TValue>? entry, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CountMiss(entry);
        if (entry is not null && CanServe(entry))
        {
            if (entry is FailedEntry<TKey, TValue> failed)
            {
                return ValueTask.FromException<TValue>(failed.Failure.SourceException);
            }

            Refresh(entry, state, load);
            return new ValueTask<TValue>(entry.Value);
        }

        int stripe = StripeOf(key, hash);
        CacheFlight<TValue> flight = JoinOrBegin(key, hash, stripe, entry, out bool isOwn, out entry);
        if (entry is not null)
        {
            return new ValueTask<TValue>(entry.Value);
        }

        if (isOwn)
        {
            _ = FlyAsync(flight, key, hash, stripe, replaced: null, state, load);
        }

        return flight.WaitAsync(cancellationToken);
    }

    /// <summary>Finds the flight of a key that began in the epochs that hold now, or begins one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="stripe">Its stripe.</param>
    /// <param name="seen">What the caller has found, and cannot use or wants to replace.</param>
    /// <param name="isOwn">Whether the caller has to load.</param>
    /// <param name="landed">What another flight has published meanwhile: then there is nothing to wait for.</param>
    private CacheFlight<TValue> JoinOrBegin(in TKey key, int hash, int stripe, NodeEntry<TKey, TValue>? seen, out bool isOwn, out NodeEntry<TKey, TValue>? landed)
    {
        // Whatever is invalidated from here on is not in the value that the flight will bring.
        long epochs = EpochsOf(key, stripe);
        landed = null;
        isOwn = false;
        lock (_flightGate)
        {
            if (_flights.TryGetValue(key, out CacheFlight<TValue>? known) && known.Epochs == epochs)
            {
                CacheRecursion.ThrowIfInside(known, Name, key);
                if (known.TryJoin())
                {
                    return known;
                }
            }

            // A flight publishes before it leaves: one that left since the caller looked has left its value.
            if (_table.Find(key, hash) is { } entry && entry != seen && entry.Epochs == epochs && _clock.Now < entry.Expires)
            {
                landed = entry;
                return known!;
            }

            isOwn = true;
            var flight = new CacheFlight<TValue>(epochs);
            _flights[key] = flight;
            return flight;
        }
    }

    private async Task FlyAsync<TState>(
        CacheFlight<TValue> flight, TKey key, int hash, int stripe, NodeEntry<TKey, TValue>? replaced, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load)
    {
        try
        {
            TierRead<TValue> read = _tiers is null ? default : await _tiers.ReadAsync(key, flight.Epochs, LeastRemaining(replaced), flight.Token).ConfigureAwait(false);
            TValue value;
            if (read.IsFound)
            {
                value = read.Value!;
                Promote(key, hash, stripe, read, flight.Epochs);
            }
            else
            {
                long start = _clock.Time.GetTimestamp();
                value = await CallAsync(flight, key, state, load).ConfigureAwait(false);
                TimeSpan time = _clock.Time.GetElapsedTime(start);
                Counters.Loaded(time);
                Publish(key, hash, stripe, value, flight.Epochs, time, read);
            }

            Leave(flight, key);
            flight.Land(value);
        }
#pragma warning disable CA1031 // What the load throws goes to all that wait for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Counters.LoadFailed();
            if (_options.NegativeTtl > TimeSpan.Zero && exception is not OperationCanceledException)
            {
                PublishFailure(key, hash, stripe, ExceptionDispatchInfo.Capture(exception), flight.Epochs);
            }

            Leave(flight, key);
            flight.Fail(exception);
        }
    }

    private async ValueTask<TValue> CallAsync<TState>(
        CacheFlight<TValue> flight, TKey key, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load)
    {
        CacheRecursion.Enter(flight);
        ValueTask<TValue> call = load(key, state, flight.Token);
        if (_options.Timeout == Timeout.InfiniteTimeSpan || call.IsCompleted)
        {
            return await call.ConfigureAwait(false);
        }

        try
        {
            return await call.AsTask().WaitAsync(_options.Timeout, _clock.Time).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!call.IsCompleted)
        {
            flight.Cancel();
            throw new TimeoutException(FormattableString.Invariant($"Loading '{key}' of the cache node '{Name}' took longer than {_options.Timeout.TotalMilliseconds:0} ms."));
        }
    }

    private void Leave(CacheFlight<TValue> flight, in TKey key)
    {
        lock (_flightGate)
        {
            if (_flights.TryGetValue(key, out CacheFlight<TValue>? known) && known == flight)
            {
                _flights.Remove(key);
            }
        }
    }

    private void CountMiss(NodeEntry<TKey, TValue>? entry)
    {
        if (entry is null)
        {
            Counters.Absent();
        }
        else if (!IsValid(entry))
        {
            Counters.Invalidated(_epochs.WasAnother(entry.Stripe, entry.Hash));
        }
        else
        {
            Counters.Expired();
        }
    }
}
