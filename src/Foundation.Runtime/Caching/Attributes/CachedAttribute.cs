namespace Foundation.Caching;

/// <summary>
/// Keeps what a partial method of a class with <see cref="AspectsAttribute"/> returns: a value, a <see cref="ValueTask{TResult}"/> or a
/// <see cref="Task{TResult}"/>. Its parameters, all but a <see cref="CancellationToken"/>, are the key. Callers of one key wait for one call of the core.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedAttribute : Attribute
{
    /// <summary>How long a value is fresh. The default is <c>"10m"</c>; <c>"0s"</c> keeps nothing.</summary>
    public string Ttl { get; init; } = "10m";

    /// <summary>
    /// How long after its last use a value is still fresh, never longer than by <see cref="Ttl"/>. The default is <c>"0s"</c>: uses make no difference.
    /// </summary>
    public string Sliding { get; init; } = "0s";

    /// <summary>How long after its end a value may still be served while it is loaded anew; never where it was invalidated. The default is <c>"0s"</c>.</summary>
    public string Stale { get; init; } = "0s";

    /// <summary>Whether a value is loaded anew before it ends. The default is <see cref="RefreshPolicy.None"/>.</summary>
    public RefreshPolicy Refresh { get; init; }

    /// <summary>How long the exception of a core is thrown again instead of calling it anew. The default is <c>"0s"</c>: the next caller calls it.</summary>
    public string NegativeTtl { get; init; } = "0s";

    /// <summary>How long the core may take before it is cancelled and the call fails; only where it is awaited. Without it there is no limit.</summary>
    public string? Timeout { get; init; }

    /// <summary>Whether <see langword="null"/> is kept as any other value. The default is <see langword="true"/>.</summary>
    public bool CacheNull { get; init; } = true;

    /// <summary>
    /// The name of a static method of the class that tells how long a value is fresh, instead of <see cref="Ttl"/>: it takes the value and
    /// returns a <see cref="TimeSpan"/>. Zero or less: it is not kept.
    /// </summary>
    public string? TtlFrom { get; init; }

    /// <summary>Names by which all values are invalidated too, with those of other methods of that name: <c>CacheGraph.InvalidateTag</c>.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>Where values are kept, of the tiers that <see cref="CacheRegionAttribute"/> names. The default is <see cref="CacheTiers.All"/> of them.</summary>
    public CacheTiers Tiers { get; init; } = CacheTiers.All;

    /// <summary>
    /// Whether an old value would be a danger, as with permissions: it is never served stale, it is not written to the disk, and it is not kept while
    /// invalidations of other processes are not heard. The default is <see langword="false"/>.
    /// </summary>
    public bool SecurityRelevant { get; init; }

    /// <summary>The name of its cache, by which it is found and shown; that of the method without <c>Async</c> unless given. Overloads need it.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The name of a static method of the class that tells what a value refers to, in bytes: it takes the value and returns a <see cref="long"/>.
    /// Without it the size follows from the declaration of the value's type.
    /// </summary>
    public string? Weight { get; init; }
}
