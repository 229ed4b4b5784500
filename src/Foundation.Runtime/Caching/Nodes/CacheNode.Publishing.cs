using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Foundation.Caching;

// What is kept, and for how long.
public sealed partial class CacheNode<TKey, TValue>
{
    // What an exception takes, with its text and its stack: nobody can tell.
    private const int FailureBytes = 512;

    // The last fifth of a value's time.
    private const float EagerPart = 0.2f;

    // The header and the fields of an entry, to whole words, and its part of the buckets, of which half to all are taken.
    private static readonly int EntryBytes = 80 + ((Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>() + 7) & ~7) + 12;

    private readonly NodeTiers<TKey, TValue>? _tiers;

    /// <summary>
    /// Keeps a value that is known to be the newest, and invalidates what depends on the one before: a load that began earlier cannot bury it.
    /// Other processes that share the values hear of it as soon as they can.
    /// </summary>
    public void Set(TKey key, TValue value) => _ = SetAsync(key, value);

    /// <summary>Does what <see cref="Set"/> does, and waits until the engine that shares the values has it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not what goes on.</param>
    /// <returns>As of <see cref="InvalidateAsync"/>.</returns>
    public ValueTask<bool> SetAsync(TKey key, TValue value, CancellationToken cancellationToken = default)
    {
        int hash = key.GetHashCode();
        int stripe = StripeOf(key, hash);
        if (_sharing.Length == 0)
        {
            SetHere(key, hash, stripe, value);
            return ValueTask.FromResult(true);
        }

        return SetEverywhere(key, hash, stripe, value, cancellationToken);
    }

    internal long ExpiresOf(in TKey key) =>
        _table.Find(key, key.GetHashCode()) is { } entry and not FailedEntry<TKey, TValue> && IsValid(entry) ? EndOf(entry) : long.MaxValue;

    internal bool TryEncode(NodeEntry<TKey, TValue> entry, out TierKey tierKey, out DiskValue diskValue) => _tiers!.TryEncode(entry, EndOf(entry), out tierKey, out diskValue);

    private ValueTask<bool> SetEverywhere(TKey key, int hash, int stripe, TValue value, CancellationToken cancellationToken)
    {
        NodeEntry<TKey, TValue>? entry = null;
        EpochField[] fields = SharedFieldsOf(key);
        return BeginEverywhere(
            fields,
            () => entry = SetHere(key, hash, stripe, value),
            region => region == _region.Shared && _tiers is { HasShared: true } && entry is not null ? _tiers.ShareAsync(fields, entry) : region.SendAsync(fields),
            cancellationToken);
    }

    private NodeEntry<TKey, TValue>? SetHere(in TKey key, int hash, int stripe, TValue value)
    {
        _epochs.Bump(stripe, hash);
        NodeEntry<TKey, TValue>? entry = NewEntry(key, hash, stripe, value, EpochsOf(key, stripe));
        if (entry is not null)
        {
            Keep(entry);
            _tiers?.WriteToDisk(entry);
        }

        return entry;
    }

    /// <summary>Keeps what was loaded, in all tiers.</summary>
    private void Publish(in TKey key, int hash, int stripe, TValue value, long epochs, TimeSpan loadTime, in TierRead<TValue> read)
    {
        if (NewEntry(key, hash, stripe, value, epochs, loadTime: (float)loadTime.TotalMilliseconds) is { } entry)
        {
            Keep(entry);
            _tiers?.WriteToDisk(entry);
            _tiers?.Share(read, entry);
        }
    }

    /// <summary>Keeps what another tier had in memory.</summary>
    private void Promote(in TKey key, int hash, int stripe, in TierRead<TValue> read, long epochs)
    {
        if (read.IsForMemory && NewEntry(key, hash, stripe, read.Value!, epochs, read.Remaining, MeanLoadTime()) is { } entry)
        {
            entry.IsOnDisk = read.IsOnDisk;
            Keep(entry);
        }
    }

    /// <summary>Keeps that a load has failed, unless there is a value that may be served meanwhile.</summary>
    private void PublishFailure(in TKey key, int hash, int stripe, ExceptionDispatchInfo failure, long epochs)
    {
        long now = _clock.Refresh();
        if (_table.Find(key, hash) is not { } existing || !IsValid(existing) || now >= existing.Ends)
        {
            long ends = now + (long)_options.NegativeTtl.TotalMilliseconds;
            Keep(new FailedEntry<TKey, TValue>(this, key, hash, stripe, epochs, failure, ends, EntryBytes + FailureBytes));
        }
    }

    /// <returns><see langword="null"/> where the value is not to be kept.</returns>
    private NodeEntry<TKey, TValue>? NewEntry(in TKey key, int hash, int stripe, TValue value, long epochs, long remaining = long.MaxValue, float loadTime = 0)
    {
        long now = _clock.Refresh();
        long time = Math.Min(remaining, (long)(_options.TtlFrom?.Invoke(value) ?? _options.Ttl).TotalMilliseconds);
        long expires = now + time;
        foreach (CacheDependency<TKey> dependency in _dependencies)
        {
            expires = Math.Min(expires, dependency.Expires(key));
        }

        if (expires <= now || (value is null && !_options.CacheNull))
        {
            return null;
        }

        int bytes = (int)Math.Min(int.MaxValue, EntryBytes + _options.Weight(key, value));
        float lead = _options.Refresh == RefreshPolicy.Eager ? (expires - now) * EagerPart : loadTime;
        return _sliding > 0
            ? new SlidingEntry<TKey, TValue>(this, key, hash, stripe, value, epochs, now + _sliding, expires, bytes + sizeof(long)) { Lead = lead }
            : new NodeEntry<TKey, TValue>(this, key, hash, stripe, value, epochs, expires, bytes) { Lead = lead };
    }

    private void Keep(NodeEntry<TKey, TValue> entry)
    {
        if ((_options.Tiers & CacheTiers.Memory) == 0 || !_region.Admits(entry))
        {
            return;
        }

        lock (_region.Gate)
        {
            NodeEntry<TKey, TValue>? existing = _table.Find(entry.Key, entry.Hash);
            if ((existing is null || existing.Epochs <= entry.Epochs) && IsValid(entry) && !(_options.SecurityRelevant && _tiers is { IsDeaf: true }))
            {
                _table.Put(entry, existing);
                _region.Add(entry, existing);
            }
        }
    }

    private static long EndOf(NodeEntry<TKey, TValue> entry) => entry is SlidingEntry<TKey, TValue> sliding ? sliding.End : entry.Expires;

    private float MeanLoadTime() => _options.Refresh == RefreshPolicy.Probabilistic && Counters.Read() is { Loads: > 0 } counts
        ? (float)(counts.LoadTime.TotalMilliseconds / counts.Loads)
        : 0;
}
