using System.Collections.Immutable;
using Foundation.Roslyn.Caching;
using Foundation.Roslyn.Configuration;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes;

/// <summary>Adds the usual unit to a bare number: seconds, bytes, whole cores.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddUnitCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.MissingUnit, LifecycleRuleIds.BadValue, CacheRuleIds.BadValue];

    private protected override string Title => "Add the unit (seconds, bytes, cores)";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) => ExpressionEdit.Replace(node, ReplacementOf(diagnostic));
}
