namespace Foundation.Caching;

/// <summary>A value of one node, in the chain of its bucket.</summary>
internal class NodeEntry<TKey, TValue>(CacheNode<TKey, TValue> node, TKey key, int hash, int stripe, TValue value, long epochs, long expires, int bytes)
    : CacheEntry(hash, stripe, epochs, expires, bytes)
    where TKey : notnull, IEquatable<TKey>
{
    // The next of the bucket. Written by the table, under the lock of the region.
    internal NodeEntry<TKey, TValue>? NextInBucket;

    public TKey Key => key;

    public TValue Value => value;

    /// <summary>Until when it may be served at all.</summary>
    public virtual long Ends => Expires + node.Stale;

    public override CacheCounters Counters => node.Counters;

    public override bool IsDead(long now) => now >= Ends || !node.IsValid(this);

    public override void Unlink() => node.Unlink(this);

    public override bool TryEncode(out TierKey tierKey, out DiskValue diskValue) => node.TryEncode(this, out tierKey, out diskValue);
}
