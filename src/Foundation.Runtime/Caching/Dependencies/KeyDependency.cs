namespace Foundation.Caching;

/// <summary>Depends on one value of a node, whose key follows from the own one.</summary>
internal sealed class KeyDependency<TKey, TParent, TValue>(CacheNode<TParent, TValue> parent, Func<TKey, TParent> project) : CacheDependency<TKey>
    where TParent : notnull, IEquatable<TParent>
{
    // Read with every hit: the way through the other node would be twice as long.
    private readonly EpochStripes _epochs = parent.Epochs;
    private readonly CacheCodec<TParent, TValue>? _codec = parent.Codec;

    internal override IEnumerable<CacheDependency<TKey>> Closure() => [this, .. parent.Dependencies.Select(dependency => dependency.Through(project))];

    internal override CacheCounters Counters => parent.Counters;

    internal override long Epochs(in TKey key)
    {
        TParent other = project(key);
        return _epochs.Of(_epochs.StripeOf(_codec is null ? (uint)other.GetHashCode() : _codec.HashOf(other)));
    }

    internal override void AddFields(in TKey key, List<EpochField> fields) => parent.AddOwnFields(project(key), fields);

    internal override void Tell(SharedRegion region) => parent.Tell(region);

    internal override long Expires(in TKey key) => parent.ExpiresOf(project(key));

    internal override CacheDependency<TOther> Through<TOther>(Func<TOther, TKey> through) =>
        new KeyDependency<TOther, TParent, TValue>(parent, key => project(through(key)));

    internal override CacheDependency<TOther> Whole<TOther>() => new NodeDependency<TOther, TParent, TValue>(parent);
}
