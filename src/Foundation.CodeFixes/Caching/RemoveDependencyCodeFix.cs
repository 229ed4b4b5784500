using System.Collections.Immutable;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Caching;

/// <summary>Removes a dependency that the core does not read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveDependencyCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CacheRuleIds.UnreadDependency];

    private protected override string Title => "Remove [CacheDependsOn]";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) => AttributeEdit.Remove(node);
}
