using System.Collections.Immutable;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Lifecycle;

/// <summary>Lets an <c>async void</c> method return a task, so that the lifecycle can wait for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReturnTaskCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LifecycleRuleIds.BlockingCall];

    private protected override string Title => "Return Task";

    // A method that blocks is marked at the call, one that is async void at its name.
    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        node is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } type } method
        && !method.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? editor => editor.ReplaceNode(type, FrameworkTypes.Name(FrameworkTypes.Task).WithTriviaFrom(type))
            : null;
}
