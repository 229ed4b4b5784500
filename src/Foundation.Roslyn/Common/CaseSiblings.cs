using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>
/// Looks for neighbours whose names differ only by case. Hint names ignore case, and two equal ones stop the generator.
/// </summary>
internal static class CaseSiblings
{
    public static bool Exist(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol container = type.ContainingType is null ? type.ContainingNamespace : type.ContainingType;
        foreach (INamedTypeSymbol sibling in container.GetTypeMembers())
        {
            if (sibling.Arity == type.Arity && DifferByCase(sibling.Name, type.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for a namespace and all those around it.</summary>
    public static bool Exist(INamespaceSymbol name)
    {
        for (INamespaceSymbol? current = name; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            foreach (INamespaceSymbol sibling in current.ContainingNamespace.GetNamespaceMembers())
            {
                if (DifferByCase(sibling.Name, current.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool DifferByCase(string left, string right) =>
        left.Length == right.Length
        && string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(left, right, StringComparison.Ordinal);
}
