using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Roslyn;

/// <summary>
/// The summary of a declaration as one line of plain text. It is read from the comment itself: the compiler hands out
/// documentation only where the project writes a documentation file.
/// </summary>
internal static class XmlDocSummary
{
    /// <summary>The summary, or an empty text. Of several parts, the first one (by file and position) with a summary counts.</summary>
    public static string Read(ISymbol symbol, CancellationToken cancellationToken)
    {
        string summary = "";
        SyntaxReference? origin = null;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            string text = Read(reference.GetSyntax(cancellationToken));
            if (text.Length > 0 && (origin is null || Compare(reference, origin) < 0))
            {
                summary = text;
                origin = reference;
            }
        }

        return summary;
    }

    private static string Read(SyntaxNode declaration) => declaration switch
    {
        // A positional property of a record is described by a <param> of the record.
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter =>
            DocumentationText.Element(DocumentationTrivia.Read(type), "param", parameter.Identifier.ValueText),
        VariableDeclaratorSyntax { Parent.Parent: { } field } => DocumentationText.Element(DocumentationTrivia.Read(field), "summary"),
        _ => DocumentationText.Element(DocumentationTrivia.Read(declaration), "summary"),
    };

    private static int Compare(SyntaxReference left, SyntaxReference right)
    {
        int byFile = string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : left.Span.Start.CompareTo(right.Span.Start);
    }
}
