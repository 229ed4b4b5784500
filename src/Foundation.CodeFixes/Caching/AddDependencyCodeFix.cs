using System.Collections.Immutable;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Caching;

/// <summary>Declares that a cached method depends on one that its core reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddDependencyCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CacheRuleIds.UndeclaredRead];

    private protected override string Title => "Add [CacheDependsOn]";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        ReplacementOf(diagnostic) is { } attribute && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            ? editor => editor.ReplaceNode(method, (now, _) => AttributeEdit.Add((MethodDeclarationSyntax)now, attribute))
            : null;
}
