namespace Foundation.Caching;

/// <summary>
/// The values of a cached method depend on those of another one: when these are invalidated, so are those. Parts of the key are mapped by
/// name and type.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CacheDependsOnAttribute : Attribute
{
    /// <summary>Depends on a method of the same class.</summary>
    /// <param name="member">The method, or its <see cref="CachedAttribute.Name"/>.</param>
    public CacheDependsOnAttribute(string member) => Member = member;

    /// <summary>Depends on a method of another class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="member">The method, or its <see cref="CachedAttribute.Name"/>.</param>
    public CacheDependsOnAttribute(Type type, string member) => (Type, Member) = (type, member);

    /// <summary>The class of the other method; <see langword="null"/> where it is the same.</summary>
    public Type? Type { get; }

    /// <summary>The other method, or its <see cref="CachedAttribute.Name"/>.</summary>
    public string Member { get; }

    /// <summary>Parts of the other key that have another name here: <c>"customerId=id"</c> takes its <c>customerId</c> from the parameter <c>id</c>; several are separated by commas.</summary>
    public string? Map { get; init; }

    /// <summary>Whether each value depends on all values of the other method. The default is <see langword="false"/>.</summary>
    public bool All { get; init; }
}
