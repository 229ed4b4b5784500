using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>
/// Tells what the user wrote from what we generated: an analyzer sees both, a generator only the first, and the two must
/// read the same model.
/// </summary>
internal static class GeneratedParts
{
    /// <summary>Whether a member stands only in files that one of our systems generated.</summary>
    /// <param name="member">A member of a type.</param>
    /// <param name="system">The system, as in the names of its files: <c>Config</c>.</param>
    public static bool Hold(ISymbol member, string system)
    {
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            if (!IsGenerated(reference.SyntaxTree, system))
            {
                return false;
            }
        }

        return !member.DeclaringSyntaxReferences.IsEmpty;
    }

    private static bool IsGenerated(SyntaxTree tree, string system) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
        && string.CompareOrdinal(tree.FilePath, tree.FilePath.Length - ".g.cs".Length - system.Length - 1, "." + system, 0, system.Length + 1) == 0;
}
