namespace Foundation.Caching;

/// <summary>Depends on all values of a node.</summary>
internal sealed class NodeDependency<TKey, TParent, TValue>(CacheNode<TParent, TValue> parent) : CacheDependency<TKey>
    where TParent : notnull, IEquatable<TParent>
{
    internal override IEnumerable<CacheDependency<TKey>> Closure() => [this, .. parent.Dependencies.Select(static dependency => dependency.Whole<TKey>())];

    internal override CacheCounters Counters => parent.Counters;

    internal override long Epochs(in TKey key) => parent.AnyEpochs;

    internal override void AddFields(in TKey key, List<EpochField> fields) => parent.AddAnyFields(fields);

    internal override void Tell(SharedRegion region) => parent.Tell(region);

    // A value that depends on many does not end with the first of them: it is invalidated when one of them is.
    internal override long Expires(in TKey key) => long.MaxValue;

    internal override CacheDependency<TOther> Through<TOther>(Func<TOther, TKey> project) => Whole<TOther>();

    internal override CacheDependency<TOther> Whole<TOther>() => new NodeDependency<TOther, TParent, TValue>(parent);
}
