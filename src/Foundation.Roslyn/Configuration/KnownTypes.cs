using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Configuration;

/// <summary>The types of the base class library and of the runtime that a field can have, by name.</summary>
internal static class KnownTypes
{
    /// <summary>The family of a scalar type, or null.</summary>
    public static TypeKindModel? Find(INamedTypeSymbol type) => (type.Name, type.Arity) switch
    {
        ("TimeSpan", 0) when IsIn(type, "System") => TypeKindModel.Duration,
        ("DateTimeOffset", 0) when IsIn(type, "System") => TypeKindModel.DateTimeOffset,
        ("DateOnly", 0) when IsIn(type, "System") => TypeKindModel.DateOnly,
        ("TimeOnly", 0) when IsIn(type, "System") => TypeKindModel.TimeOnly,
        ("Guid", 0) when IsIn(type, "System") => TypeKindModel.Guid,
        ("Uri", 0) when IsIn(type, "System") => TypeKindModel.Uri,
        ("Version", 0) when IsIn(type, "System") => TypeKindModel.Version,
        ("Half", 0) when IsIn(type, "System") => TypeKindModel.Float,
        ("Int128" or "UInt128", 0) when IsIn(type, "System") => TypeKindModel.Integer,
        ("BigInteger", 0) when IsIn(type, "System", "Numerics") => TypeKindModel.BigInteger,
        ("IPAddress", 0) when IsIn(type, "System", "Net") => TypeKindModel.IPAddress,
        ("IPEndPoint", 0) when IsIn(type, "System", "Net") => TypeKindModel.IPEndPoint,
        ("ByteSize", 0) when IsIn(type, "Foundation") => TypeKindModel.Size,
        ("Rate", 0) when IsIn(type, "Foundation") => TypeKindModel.Rate,
        ("Cores", 0) when IsIn(type, "Foundation") => TypeKindModel.Cores,
        _ => null,
    };

    /// <summary>The name of a collection type, or null.</summary>
    public static string? FindCollection(INamedTypeSymbol type)
    {
        switch (type.Name, type.Arity)
        {
            case ("List" or "HashSet" or "SortedSet" or "IList" or "ICollection" or "IEnumerable" or "ISet"
                or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlySet", 1) when IsIn(type, "System", "Collections", "Generic"):
            case ("Dictionary" or "SortedDictionary" or "IDictionary" or "IReadOnlyDictionary", 2) when IsIn(type, "System", "Collections", "Generic"):
            case ("ImmutableArray" or "ImmutableList" or "ImmutableHashSet", 1) when IsIn(type, "System", "Collections", "Immutable"):
            case ("ImmutableDictionary", 2) when IsIn(type, "System", "Collections", "Immutable"):
            case ("FrozenSet", 1) when IsIn(type, "System", "Collections", "Frozen"):
            case ("FrozenDictionary", 2) when IsIn(type, "System", "Collections", "Frozen"):
                return type.Name;
            default:
                return null;
        }
    }

    private static bool IsIn(INamedTypeSymbol type, params ReadOnlySpan<string> namespaces)
    {
        INamespaceSymbol? current = type.ContainingType is null ? type.ContainingNamespace : null;
        for (int i = namespaces.Length - 1; i >= 0; i--)
        {
            if (current is null || !string.Equals(current.Name, namespaces[i], StringComparison.Ordinal))
            {
                return false;
            }

            current = current.ContainingNamespace;
        }

        return current is { IsGlobalNamespace: true };
    }
}
