using System.Collections.Immutable;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Lifecycle;

/// <summary>
/// Corrects a signature where the body need not change: an <c>async void</c> or <c>Task&lt;T&gt;</c> becomes <c>Task</c>, parameters get
/// their order, and those that the lifecycle has nothing for, and nothing uses, go.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CorrectSignatureCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LifecycleRuleIds.MethodSignature];

    private protected override string Title => "Correct the signature";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        ReplacementOf(diagnostic) is not { } replacement || node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || IsInParts(method) ? null
        : replacement[0] == '(' ? CorrectParameters(method, replacement)
        : CanReturnTask(method) ? editor => editor.ReplaceNode(method.ReturnType, FrameworkTypes.Name(FrameworkTypes.Task).WithTriviaFrom(method.ReturnType))
        : null;

    private static bool IsInParts(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.PartialKeyword);

    // An async method with a result returns values; another one returns a task, which a Task<T> is.
    private static bool CanReturnTask(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.AsyncKeyword)
        ? method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        : method.ReturnType is GenericNameSyntax { Identifier.ValueText: "Task" };

    private static Action<SyntaxEditor>? CorrectParameters(MethodDeclarationSyntax method, string names)
    {
        List<ParameterSyntax> kept = [];
        foreach (string name in names.Trim('(', ')').Split([", "], StringSplitOptions.RemoveEmptyEntries))
        {
            kept.Add(method.ParameterList.Parameters.First(parameter => parameter.Identifier.ValueText == name));
        }

        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (!kept.Contains(parameter) && IsUsed(method, parameter.Identifier.ValueText))
            {
                return null;
            }
        }

        SeparatedSyntaxList<ParameterSyntax> parameters = SyntaxFactory.SeparatedList(kept.Select(Plain));
        return editor => editor.ReplaceNode(method.ParameterList, (now, _) => ((ParameterListSyntax)now).WithParameters(parameters));
    }

    private static ParameterSyntax Plain(ParameterSyntax parameter, int position) =>
        parameter.WithModifiers(default).WithLeadingTrivia(position == 0 ? SyntaxTriviaList.Empty : [SyntaxFactory.Space]).WithTrailingTrivia();

    private static bool IsUsed(MethodDeclarationSyntax method, string name)
    {
        SyntaxNode? body = (SyntaxNode?)method.Body ?? method.ExpressionBody;
        return body?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(node => node.Identifier.ValueText == name) is true;
    }
}
