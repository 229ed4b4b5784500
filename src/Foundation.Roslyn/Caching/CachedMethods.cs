using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Finds cached methods by their names.</summary>
internal static class CachedMethods
{
    /// <summary>The attribute that makes a method a cached one, or null.</summary>
    public static AttributeData? AttributeOf(IMethodSymbol method) => method.Find(TypeNames.CachedAttribute);

    /// <summary>The name of the cache of a method.</summary>
    public static string NodeName(IMethodSymbol method, AttributeData cached) =>
        cached.Text("Name") is { Length: > 0 } name ? name : AspectNaming.ShortName(method.Name);

    /// <summary>The cached method that a name means: that of its cache, or its own where no other one has it.</summary>
    public static (CacheReferenceState State, IMethodSymbol? Method) Find(INamedTypeSymbol type, string name)
    {
        IMethodSymbol? found = null;
        bool isMember = false;
        bool isAmbiguous = false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                continue;
            }

            bool isNamed = string.Equals(method.Name, name, StringComparison.Ordinal);
            isMember |= isNamed;
            if (AttributeOf(method) is { } cached)
            {
                if (string.Equals(NodeName(method, cached), name, StringComparison.Ordinal))
                {
                    return (CacheReferenceState.Found, method);
                }

                isAmbiguous |= isNamed && found is not null;
                found = isNamed ? method : found;
            }
        }

        return isAmbiguous ? (CacheReferenceState.Ambiguous, null)
            : found is not null ? (CacheReferenceState.Found, found)
            : (isMember ? CacheReferenceState.NotCached : CacheReferenceState.NoMember, null);
    }
}
