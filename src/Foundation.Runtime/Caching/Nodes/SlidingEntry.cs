namespace Foundation.Caching;

/// <summary>A value that ends some time after its last use, and with its own end at the latest.</summary>
internal sealed class SlidingEntry<TKey, TValue>(CacheNode<TKey, TValue> node, TKey key, int hash, int stripe, TValue value, long epochs, long idleEnd, long end, int bytes)
    : NodeEntry<TKey, TValue>(node, key, hash, stripe, value, epochs, Math.Min(idleEnd, end), bytes)
    where TKey : notnull, IEquatable<TKey>
{
    /// <summary>When it is no longer fresh, however often it is used.</summary>
    public long End => end;

    /// <summary>Notes a use; of several at once any may count.</summary>
    public void Extend(long idleEnd)
    {
        // The clock is coarse: most uses change nothing, and leave the line of the processor's cache to the readers.
        long expires = Math.Min(idleEnd, end);
        if (expires > Expires)
        {
            Expires = expires;
        }
    }
}
