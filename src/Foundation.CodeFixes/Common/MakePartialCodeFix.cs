using System.Collections.Immutable;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Configuration;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes;

/// <summary>Adds <c>partial</c> to a declaration and the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MakePartialCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.NotPartial, LifecycleRuleIds.NotCompletable, AspectRuleIds.NotCompletable];

    private protected override string Title => "Make partial";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        node is TypeDeclarationSyntax type && ReplacementOf(diagnostic) is not null ? editor => MakePartial(editor, type) : null;

    private static void MakePartial(SyntaxEditor editor, TypeDeclarationSyntax type)
    {
        for (TypeDeclarationSyntax? current = type; current is not null; current = current.Parent as TypeDeclarationSyntax)
        {
            editor.ReplaceNode(current, static (now, _) => WithPartial((TypeDeclarationSyntax)now));
        }
    }

    // 'partial' stands last; a declaration without modifiers gives its comments to it.
    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return type;
        }

        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia));
    }
}
