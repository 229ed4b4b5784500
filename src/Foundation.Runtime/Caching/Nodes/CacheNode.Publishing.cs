using System.Runtime.CompilerServices;

namespace Foundation.Caching;

// What is kept, and when it may be read.
public sealed partial class CacheNode<TKey, TValue>
{
    // The header and the fields of an entry, to whole words, and its part of the buckets, of which half to all are taken.
    private static readonly int EntryBytes = 88 + ((Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>() + 7) & ~7) + 12;

    private readonly long _ttl;
    private readonly long _stale;

    /// <summary>
    /// Keeps a value that is known to be the newest, and invalidates what depends on the one before: a load that began earlier cannot bury it.
    /// </summary>
    public void Set(TKey key, TValue value)
    {
        int hash = key.GetHashCode();
        _epochs.Bump(hash);
        Publish(key, hash, value, EpochsOf(key, hash));
    }

    internal long ExpiresOf(in TKey key)
    {
        int hash = key.GetHashCode();
        return _table.Find(key, hash) is { } entry && entry.Epochs == EpochsOf(key, hash) ? entry.Expires : long.MaxValue;
    }

    internal bool IsDead(NodeEntry<TKey, TValue> entry, long now) => now >= entry.Expires + _stale || entry.Epochs != EpochsOf(entry.Key, entry.Hash);

    internal void Unlink(NodeEntry<TKey, TValue> entry) => _table.Remove(entry);

    private void Publish(in TKey key, int hash, TValue value, long epochs)
    {
        long now = _clock.Refresh();
        long expires = now + _ttl;
        foreach (CacheDependency<TKey> dependency in _dependencies)
        {
            expires = Math.Min(expires, dependency.Expires(key));
        }

        if (expires <= now || (value is null && !_options.CacheNull))
        {
            return;
        }

        long bytes = EntryBytes + _options.Weight(key, value);
        if (!_region.Admits(bytes))
        {
            return;
        }

        var entry = new NodeEntry<TKey, TValue>(this, key, hash, value, epochs, expires, (int)bytes);
        lock (_region.Gate)
        {
            NodeEntry<TKey, TValue>? existing = _table.Find(key, hash);
            if ((existing is null || existing.Epochs <= epochs) && EpochsOf(key, hash) == epochs)
            {
                _table.Put(entry, existing);
                _region.Add(entry, existing);
            }
        }
    }
}
