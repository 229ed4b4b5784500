using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>
/// The order of declaration of a type whose parts stand in several files: by the paths of the files, since the order in
/// which the compiler is given them differs between builds.
/// </summary>
internal static class DeclarationOrder
{
    /// <summary>The members of a type; those of one file as they stand there.</summary>
    public static ImmutableArray<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        ImmutableArray<ISymbol> members = type.GetMembers();
        return type.DeclaringSyntaxReferences.Length > 1 ? members.Sort(Compare) : members;
    }

    // ImmutableArray.Sort is not stable, so that places decide within a file; members without a place come first.
    private static int Compare(ISymbol left, ISymbol right)
    {
        (string leftPath, int leftStart) = PlaceOf(left);
        (string rightPath, int rightStart) = PlaceOf(right);
        int byPath = string.CompareOrdinal(leftPath, rightPath);
        return byPath != 0 ? byPath : leftStart.CompareTo(rightStart);
    }

    private static (string Path, int Start) PlaceOf(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var first, ..] ? (first.SyntaxTree.FilePath, first.Span.Start) : ("", -1);
}
