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

    /// <summary>How long after its end a value may still be served while it is loaded anew; never where it was invalidated. The default is <c>"0s"</c>.</summary>
    public string Stale { get; init; } = "0s";

    /// <summary>How long the core may take before it is cancelled and the call fails; only where it is awaited. Without it there is no limit.</summary>
    public string? Timeout { get; init; }

    /// <summary>Whether <see langword="null"/> is kept as any other value. The default is <see langword="true"/>.</summary>
    public bool CacheNull { get; init; } = true;

    /// <summary>The name of its cache, by which it is found and shown; that of the method without <c>Async</c> unless given. Overloads need it.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The name of a static method of the class that tells what a value refers to, in bytes: it takes the value and returns a <see cref="long"/>.
    /// Without it the size follows from the declaration of the value's type.
    /// </summary>
    public string? Weight { get; init; }
}
