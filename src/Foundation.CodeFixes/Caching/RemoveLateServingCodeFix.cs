using System.Collections.Immutable;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Caching;

/// <summary>Removes what would serve a security-relevant value late.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveLateServingCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CacheRuleIds.SecurityRelevantStale];

    private protected override string Title => "Never serve it late";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) => AttributeEdit.Remove(node);
}
