namespace Foundation.Caching;

/// <summary>A value of one node, in the chain of its bucket.</summary>
internal sealed class NodeEntry<TKey, TValue>(CacheNode<TKey, TValue> node, TKey key, int hash, TValue value, long epochs, long expires, int bytes)
    : CacheEntry(hash, epochs, expires, bytes)
    where TKey : notnull, IEquatable<TKey>
{
    // The next of the bucket. Written by the table, under the lock of the region.
    internal NodeEntry<TKey, TValue>? NextInBucket;

    public TKey Key => key;

    public TValue Value => value;

    public override bool IsDead(long now) => node.IsDead(this, now);

    public override void Unlink() => node.Unlink(this);
}
