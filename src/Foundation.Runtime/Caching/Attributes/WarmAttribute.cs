namespace Foundation.Caching;

/// <summary>
/// Says which values of a cached method are loaded when the program starts, before somebody asks for them. On a method of the same class that
/// takes nothing but a <see cref="CancellationToken"/>, or not even that, and returns the keys as an <see cref="IAsyncEnumerable{T}"/> or an
/// <see cref="IEnumerable{T}"/>: the parameter where there is one, otherwise a tuple of them or the generated key. The start does not wait for it.
/// Needs a host, or somebody else who starts the hosted services.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class WarmAttribute : Attribute
{
    /// <summary>Warms a cached method of the class.</summary>
    /// <param name="member">The method, or its <see cref="CachedAttribute.Name"/>.</param>
    public WarmAttribute(string member) => Member = member;

    /// <summary>The cached method, or its <see cref="CachedAttribute.Name"/>.</summary>
    public string Member { get; }

    /// <summary>
    /// How long after the end of one round the next begins, such as <c>"5m"</c>: it asks for the keys anew, and loads what is not fresh by then.
    /// <see langword="null"/>, the default: there is one round.
    /// </summary>
    public string? Every { get; init; }
}
