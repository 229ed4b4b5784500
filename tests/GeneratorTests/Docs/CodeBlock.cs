using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.GeneratorTests.Docs;

/// <summary>A block of C# on a page.</summary>
/// <param name="Page">The page, below the repository's root.</param>
/// <param name="Line">The line of the page on which the code begins.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeBlock(string Page, int Line, string Text)
{
    private CompilationUnitSyntax Root => (CompilationUnitSyntax)TestProject.Parse(Text, Page).GetRoot();

    /// <summary>Whether it is a program of top-level statements; all others declare types.</summary>
    public bool IsProgram => Root.Members.OfType<GlobalStatementSyntax>().Any();

    /// <summary>The full names of the types it declares.</summary>
    public IEnumerable<string> Types =>
        from type in Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
        select string.Join('.', [.. type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static item => item.Name.ToString()), type.Identifier.Text]);

    public override string ToString() => $"{Page}:{Line}";
}
