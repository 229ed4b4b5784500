namespace Foundation.Caching;

// Loads that nobody awaits: they take part in the same flights.
public sealed partial class CacheNode<TKey, TValue>
{
    /// <summary>
    /// Reads a value, and loads it on the caller's thread where none is kept that is fresh and valid. Callers of one key wait for one load, which
    /// no timeout ends.
    /// </summary>
    /// <typeparam name="TState">What the load needs; handed over so that it need not be captured.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="state">Handed to <paramref name="load"/>.</param>
    /// <param name="load">Loads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The load asks for the value that it is to load.</exception>
    public TValue Get<TState>(TKey key, TState state, Func<TKey, TState, TValue> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        int hash = key.GetHashCode();
        NodeEntry<TKey, TValue>? entry = _table.Find(key, hash);
        if (entry is not null && IsFresh(entry))
        {
            Use(entry);
            if (IsDue(entry))
            {
                RefreshElsewhere(entry, state, load);
            }

            return entry.Value;
        }

        if (entry is not null and not FailedEntry<TKey, TValue> && CanServe(entry))
        {
            Counters.Expired();
            RefreshElsewhere(entry, state, load);
            return entry.Value;
        }

        return LoadAsync(key, hash, entry, (state, load), Complete, CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    // Whoever gets the old value must not wait for the new one.
    private void RefreshElsewhere<TState>(NodeEntry<TKey, TValue> entry, TState state, Func<TKey, TState, TValue> load) =>
        Task.Run(() => Refresh(entry, (state, load), Complete));

    private static ValueTask<TValue> Complete<TState>(TKey key, (TState State, Func<TKey, TState, TValue> Load) given, CancellationToken cancellationToken) =>
        new(given.Load(key, given.State));
}
