using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Removes a constraint that excludes nothing, or that does not apply.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveConstraintCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.DeadConstraint, ConfigRuleIds.NotApplicable];

    private protected override string Title => "Remove the constraint";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) => AttributeEdit.Remove(node);
}
