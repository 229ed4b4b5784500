using Foundation.Roslyn.Aspects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Foundation.CodeFixes.Aspects;

/// <summary>Writes the core of a method.</summary>
internal static class CoreText
{
    /// <summary>The body of a core that the user is to write.</summary>
    /// <remarks>It stands in the user's code, where it compiles at once; a call before the user has written the core says so.</remarks>
    public static MethodDeclarationSyntax NotWritten { get; } =
        (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("void M() => throw new global::System.NotImplementedException();\n")!;

    /// <summary>The core of a method, with the body of another declaration.</summary>
    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method, MethodDeclarationSyntax body)
    {
        List<SyntaxToken> modifiers = [SyntaxFactory.Token(SyntaxKind.PrivateKeyword)];
        modifiers.AddRange(body.Modifiers.Where(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)));
        return SyntaxFactory.MethodDeclaration(method.ReturnType.WithoutTrivia(), AspectNaming.CoreName(method.Identifier.ValueText))
            .WithModifiers([.. modifiers.Select(static modifier => modifier.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space))])
            .WithParameterList(SyntaxFactory.ParameterList(SyntaxFactory.SeparatedList(method.ParameterList.Parameters.Select(Plain))))
            .WithBody(body.Body)
            .WithExpressionBody(body.ExpressionBody)
            .WithSemicolonToken(body.SemicolonToken)
            .WithLeadingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }

    /// <summary>A parameter as a core takes it: without a default and attributes.</summary>
    public static ParameterSyntax Plain(ParameterSyntax parameter, int index) => parameter
        .WithDefault(null)
        .WithAttributeLists([])
        .WithModifiers([])
        .WithLeadingTrivia(index == 0 ? SyntaxTriviaList.Empty : [SyntaxFactory.Space])
        .WithTrailingTrivia();
}
