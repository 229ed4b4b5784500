using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.Roslyn;

/// <summary>The documentation comment in front of a declaration, without its comment marks.</summary>
internal static class DocumentationTrivia
{
    public static string Read(SyntaxNode declaration)
    {
        StringBuilder text = new();
        foreach (SyntaxTrivia trivia in declaration.GetLeadingTrivia())
        {
            // Without a documentation file the compiler sees documentation as ordinary comments.
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineDocumentationCommentTrivia:
                case SyntaxKind.MultiLineDocumentationCommentTrivia:
                case SyntaxKind.SingleLineCommentTrivia:
                case SyntaxKind.MultiLineCommentTrivia:
                    Append(text, trivia.ToFullString());
                    break;
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string comment)
    {
        bool isBlock = comment.StartsWith("/**", StringComparison.Ordinal);
        if (!isBlock && !comment.StartsWith("///", StringComparison.Ordinal))
        {
            return;
        }

        foreach (string line in comment.Split('\n'))
        {
            string content = line.Trim();
            text.Append(isBlock ? WithoutBlockMarks(content) : content.TrimStart('/')).Append('\n');
        }
    }

    private static string WithoutBlockMarks(string line)
    {
        string content = line.EndsWith("*/", StringComparison.Ordinal) ? line.Substring(0, line.Length - 2) : line;
        return content.TrimStart('/', '*');
    }
}
