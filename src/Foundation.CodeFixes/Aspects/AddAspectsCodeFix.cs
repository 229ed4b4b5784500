using System.Collections.Immutable;
using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Aspects;

/// <summary>Adds <c>[Aspects]</c> to the class around a method with aspects.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddAspectsCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AspectRuleIds.StrayAspect];

    private protected override string Title => "Add [Aspects] to the class";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        ReplacementOf(diagnostic) is { } attribute && node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? editor => editor.ReplaceNode(type, (now, _) => AttributeEdit.Add((TypeDeclarationSyntax)now, attribute))
            : null;
}
