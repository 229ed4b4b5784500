using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.GeneratorTests.Checks;

/// <summary>Takes a file apart into one for each type name, as users keep them, so that their order can be changed.</summary>
internal static class SplitSource
{
    public static IReadOnlyList<string> Split(string text)
    {
        CompilationUnitSyntax unit = (CompilationUnitSyntax)TestProject.Parse(text, "Split.cs").GetRoot();
        List<BaseTypeDeclarationSyntax> types = [.. unit.DescendantNodes(IsAroundTypes).OfType<BaseTypeDeclarationSyntax>()];

        // Parts of one type keep their order, which is the order of its members; a file-local type must stay where it is.
        List<IGrouping<string, BaseTypeDeclarationSyntax>> groups = [.. types.GroupBy(NameOf)];
        bool isSimple = unit.AttributeLists.Count == 0 && !types.Any(static type => type.Modifiers.Any(SyntaxKind.FileKeyword));
        return groups.Count < 2 || !isSimple || unit.ContainsDirectives
            ? [text]
            : [.. groups.Select(group => Keep(unit, types.Except(group)))];
    }

    private static string Keep(CompilationUnitSyntax unit, IEnumerable<SyntaxNode> others) =>
        unit.RemoveNodes(others, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();

    private static bool IsAroundTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static string NameOf(BaseTypeDeclarationSyntax type)
    {
        IEnumerable<string> namespaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(static name => name.Name.ToString());
        string arity = type is TypeDeclarationSyntax { TypeParameterList.Parameters.Count: int count } ? $"`{count}" : "";
        return string.Join('.', namespaces.Append(type.Identifier.ValueText)) + arity;
    }
}
