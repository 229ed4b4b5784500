using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes;

/// <summary>Replaces an expression by other code.</summary>
internal static class ExpressionEdit
{
    /// <summary>The edit, or null where there is no expression or no code.</summary>
    public static Action<SyntaxEditor>? Replace(SyntaxNode node, string? code) =>
        code is not null && node is ExpressionSyntax expression
            ? editor => editor.ReplaceNode(expression, SyntaxFactory.ParseExpression(code).WithTriviaFrom(expression))
            : null;
}
