using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Swaps the values of two bounds that are reversed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SwapBoundsCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.ReversedBounds];

    private protected override string Title => "Swap the bounds";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic)
    {
        if (ReplacementOf(diagnostic) is not { } counterpart
            || node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { Parent: AttributeArgumentListSyntax list } low)
        {
            return null;
        }

        foreach (AttributeArgumentSyntax high in list.Arguments)
        {
            if (high.NameEquals?.Name.Identifier.ValueText == counterpart)
            {
                return editor =>
                {
                    editor.ReplaceNode(low.Expression, high.Expression.WithTriviaFrom(low.Expression));
                    editor.ReplaceNode(high.Expression, low.Expression.WithTriviaFrom(high.Expression));
                };
            }
        }

        return null;
    }
}
