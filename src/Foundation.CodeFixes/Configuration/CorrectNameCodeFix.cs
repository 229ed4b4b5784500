using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Writes the name of the field that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CorrectNameCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.UnknownField];

    private protected override string Title => "Write the nearest name";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) => ExpressionEdit.Replace(node, ReplacementOf(diagnostic));
}
