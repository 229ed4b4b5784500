using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>
/// Looks for neighbours whose names differ only by case. Hint names ignore case, and two equal ones stop the generator.
/// </summary>
internal static class CaseSiblings
{
    // A namespace is asked once for each of its types; its symbol lives as long as its compilation.
    private static readonly ConditionalWeakTable<ISymbol, HashSet<string>> Known = new();

    public static bool Exist(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol container = type.ContainingType is null ? type.ContainingNamespace : type.ContainingType;
        return Known.GetValue(container, static container => Collisions((INamespaceOrTypeSymbol)container)).Contains(type.MetadataName);
    }

    /// <summary>The same for a namespace and all those around it.</summary>
    public static bool Exist(INamespaceSymbol name)
    {
        for (INamespaceSymbol? current = name; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            foreach (INamespaceSymbol sibling in current.ContainingNamespace.GetNamespaceMembers())
            {
                if (!string.Equals(sibling.Name, current.Name, StringComparison.Ordinal)
                    && string.Equals(sibling.Name, current.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static HashSet<string> Collisions(INamespaceOrTypeSymbol container)
    {
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> collisions = new(StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in container.GetTypeMembers())
        {
            string name = type.MetadataName;
            if (!seen.TryGetValue(name, out string? first))
            {
                seen.Add(name, name);
            }
            else if (!string.Equals(first, name, StringComparison.Ordinal))
            {
                collisions.Add(first);
                collisions.Add(name);
            }
        }

        return collisions;
    }
}
