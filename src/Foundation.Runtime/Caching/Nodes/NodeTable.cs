using System.Numerics;

namespace Foundation.Caching;

/// <summary>
/// The entries of one node by key. Readers take no lock; writers hold the lock of the region. A reader that finds nothing while the table
/// grows looks again under the lock, since entries change their chains then.
/// </summary>
internal sealed class NodeTable<TKey, TValue>(Lock gate)
    where TKey : notnull, IEquatable<TKey>
{
    private const int FirstSize = 16;

    private NodeEntry<TKey, TValue>?[] _buckets = new NodeEntry<TKey, TValue>?[FirstSize];
    private int _growth;

    public int Count { get; private set; }

    public NodeEntry<TKey, TValue>? Find(in TKey key, int hash)
    {
        int growth = Volatile.Read(ref _growth);
        NodeEntry<TKey, TValue>? entry = Look(key, hash);
        return entry is not null || (growth == Volatile.Read(ref _growth) && (growth & 1) == 0) ? entry : FindLocked(key, hash);
    }

    /// <summary>Puts an entry in the place of another, or of none.</summary>
    public void Put(NodeEntry<TKey, TValue> entry, NodeEntry<TKey, TValue>? replaced)
    {
        if (Count >= _buckets.Length)
        {
            Grow();
        }

        // The new one stands before the old one: a reader finds either.
        ref NodeEntry<TKey, TValue>? bucket = ref BucketOf(_buckets, entry.Hash);
        entry.NextInBucket = bucket;
        Volatile.Write(ref bucket, entry);
        Count++;
        if (replaced is not null)
        {
            Remove(replaced);
        }
    }

    /// <summary>Takes an entry out; readers that stand at it can go on.</summary>
    public void Remove(NodeEntry<TKey, TValue> entry)
    {
        ref NodeEntry<TKey, TValue>? link = ref BucketOf(_buckets, entry.Hash);
        while (link is not null)
        {
            if (link == entry)
            {
                Volatile.Write(ref link, entry.NextInBucket);
                Count--;
                return;
            }

            link = ref link.NextInBucket;
        }
    }

    private NodeEntry<TKey, TValue>? Look(in TKey key, int hash)
    {
        NodeEntry<TKey, TValue>? entry = Volatile.Read(ref BucketOf(Volatile.Read(ref _buckets), hash));
        while (entry is not null && (entry.Hash != hash || !entry.Key.Equals(key)))
        {
            entry = Volatile.Read(ref entry.NextInBucket);
        }

        return entry;
    }

    private NodeEntry<TKey, TValue>? FindLocked(in TKey key, int hash)
    {
        lock (gate)
        {
            return Look(key, hash);
        }
    }

    private void Grow()
    {
        var larger = new NodeEntry<TKey, TValue>?[_buckets.Length * 2];
        Interlocked.Increment(ref _growth);
        foreach (NodeEntry<TKey, TValue>? first in _buckets)
        {
            NodeEntry<TKey, TValue>? entry = first;
            while (entry is not null)
            {
                NodeEntry<TKey, TValue>? next = entry.NextInBucket;
                ref NodeEntry<TKey, TValue>? bucket = ref BucketOf(larger, entry.Hash);
                Volatile.Write(ref entry.NextInBucket, bucket);
                bucket = entry;
                entry = next;
            }
        }

        Volatile.Write(ref _buckets, larger);
        Interlocked.Increment(ref _growth);
    }

    // The upper bits of a product with an odd constant depend on all bits of the hash.
    private static ref NodeEntry<TKey, TValue>? BucketOf(NodeEntry<TKey, TValue>?[] buckets, int hash) =>
        ref buckets[(int)((uint)hash * 0x9E37_79B9u >> (32 - BitOperations.TrailingZeroCount(buckets.Length)))];
}
