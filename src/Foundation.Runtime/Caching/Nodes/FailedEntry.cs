using System.Runtime.ExceptionServices;

namespace Foundation.Caching;

/// <summary>That the load of a value has failed: no reader takes it for a value, and for a while nobody loads.</summary>
internal sealed class FailedEntry<TKey, TValue>(CacheNode<TKey, TValue> node, TKey key, int hash, int stripe, long epochs, ExceptionDispatchInfo failure, long ends, int bytes)
    : NodeEntry<TKey, TValue>(node, key, hash, stripe, default!, epochs, long.MinValue, bytes)
    where TKey : notnull, IEquatable<TKey>
{
    public override long Ends => ends;

    public ExceptionDispatchInfo Failure => failure;

    public override bool TryEncode(out TierKey tierKey, out DiskValue diskValue)
    {
        tierKey = default;
        diskValue = default;
        return false;
    }
}
