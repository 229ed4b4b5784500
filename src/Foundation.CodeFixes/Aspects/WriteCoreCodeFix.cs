using System.Collections.Immutable;
using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Aspects;

/// <summary>Gives a method with aspects its core: moves the body there, writes one that is still to be written, or corrects the signature of one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class WriteCoreCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AspectRuleIds.NoCore];

    private protected override string Title => "Give the method its core";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method ? null
        : ReplacementOf(diagnostic) switch
        {
            "split" => editor => Split(editor, method),
            "write" => editor => editor.InsertAfter(method, CoreText.Of(method, CoreText.NotWritten)),
            "correct" => Correct(method),
            _ => null,
        };

    private static void Split(SyntaxEditor editor, MethodDeclarationSyntax method)
    {
        MethodDeclarationSyntax declaration = method
            .WithModifiers([.. method.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)), SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space)])
            .WithBody(null).WithExpressionBody(null)
            .WithParameterList(method.ParameterList.WithoutTrailingTrivia())
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
        editor.InsertAfter(method, CoreText.Of(method, method));
        editor.ReplaceNode(method, declaration.WithTriviaFrom(method));
    }

    // Its own names of the parameters stay: its body uses them.
    private static Action<SyntaxEditor>? Correct(MethodDeclarationSyntax method)
    {
        string name = AspectNaming.CoreName(method.Identifier.ValueText);
        SeparatedSyntaxList<ParameterSyntax> wanted = method.ParameterList.Parameters;
        MethodDeclarationSyntax[] cores = method.Parent is TypeDeclarationSyntax type
            ? [.. type.Members.OfType<MethodDeclarationSyntax>().Where(member => member.Identifier.ValueText == name)]
            : [];
        return cores is not [{ } core] ? null : editor => editor.ReplaceNode(core, (now, _) =>
        {
            var known = (MethodDeclarationSyntax)now;
            SeparatedSyntaxList<ParameterSyntax> own = known.ParameterList.Parameters;
            IEnumerable<ParameterSyntax> parameters = wanted.Select((parameter, index) => CoreText.Plain(
                own.Count == wanted.Count ? parameter.WithIdentifier(own[index].Identifier) : parameter, index));
            return known
                .WithReturnType(method.ReturnType.WithTriviaFrom(known.ReturnType))
                .WithParameterList(known.ParameterList.WithParameters(SyntaxFactory.SeparatedList(parameters)));
        });
    }
}
