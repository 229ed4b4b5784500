namespace Foundation.Caching;

/// <summary>
/// Invalidates values of a cached method, and all that depend on them, when a partial method of a class with <see cref="AspectsAttribute"/>
/// has ended; also where it throws or is cancelled, since nobody knows how far it came. Parts of the key are mapped by name and type.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InvalidatesAttribute : Attribute
{
    /// <summary>Invalidates values of a method of the same class.</summary>
    /// <param name="member">The method, or its <see cref="CachedAttribute.Name"/>.</param>
    public InvalidatesAttribute(string member) => Member = member;

    /// <summary>Invalidates values of a method of another class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="member">The method, or its <see cref="CachedAttribute.Name"/>.</param>
    public InvalidatesAttribute(Type type, string member) => (Type, Member) = (type, member);

    /// <summary>The class of the cached method; <see langword="null"/> where it is the same.</summary>
    public Type? Type { get; }

    /// <summary>The cached method, or its <see cref="CachedAttribute.Name"/>.</summary>
    public string Member { get; }

    /// <summary>Parts of the key that have another name here: <c>"customerId=id"</c> takes <c>customerId</c> from the parameter <c>id</c>; several are separated by commas.</summary>
    public string? Map { get; init; }

    /// <summary>Whether all values are invalidated. The default is <see langword="false"/>.</summary>
    public bool All { get; init; }
}
