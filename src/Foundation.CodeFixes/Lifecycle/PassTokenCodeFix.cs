using System.Collections.Immutable;
using System.Globalization;
using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Lifecycle;

/// <summary>Passes the token to a call; where the method has none, adds the parameter and passes it to all calls that could take it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PassTokenCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LifecycleRuleIds.UnusedToken];

    private protected override string Title => "Pass the CancellationToken";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        ReplacementOf(diagnostic) is not { } code ? null
        : node is MethodDeclarationSyntax method ? AddToMethod(method, code, diagnostic)
        : AddToCall(node, code);

    private static Action<SyntaxEditor>? AddToMethod(MethodDeclarationSyntax method, string name, Diagnostic diagnostic)
    {
        if (method.ParameterList.Parameters.Any(static parameter => parameter.Default is not null || parameter.Modifiers.Count > 0))
        {
            return null;
        }

        SyntaxNode root = method.SyntaxTree.GetRoot();
        bool isOptional = IsCalled(root, method.Identifier.ValueText);
        Action<SyntaxEditor> edits = editor => editor.ReplaceNode(method.ParameterList, (now, _) => WithParameter((ParameterListSyntax)now, name, isOptional));
        for (int index = 0; index < diagnostic.AdditionalLocations.Count; index++)
        {
            string argument = diagnostic.Properties[Finding.ReplacementProperty + index.ToString(CultureInfo.InvariantCulture)]!;
            edits += AddToCall(root.FindNode(diagnostic.AdditionalLocations[index].SourceSpan, getInnermostNodeForTie: true), argument);
        }

        return edits;
    }

    private static Action<SyntaxEditor>? AddToCall(SyntaxNode name, string code) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList: { } list }
            ? editor => editor.ReplaceNode(list, (now, _) => WithArgument((ArgumentListSyntax)now, code))
            : null;

    private static ArgumentListSyntax WithArgument(ArgumentListSyntax list, string code)
    {
        var argument = (ArgumentSyntax)SyntaxFactory.ParseArgumentList($"({code})").Arguments[0];
        return list.AddArguments(list.Arguments.Count > 0 ? argument.WithLeadingTrivia(SyntaxFactory.Space) : argument);
    }

    // Where the user calls the method too, that goes on compiling.
    private static bool IsCalled(SyntaxNode root, string name) => root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression switch
    {
        IdentifierNameSyntax own => own.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    });

    private static ParameterListSyntax WithParameter(ParameterListSyntax list, string name, bool isOptional)
    {
        ParameterSyntax parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name))
            .WithType(FrameworkTypes.Name(FrameworkTypes.CancellationToken).WithTrailingTrivia(SyntaxFactory.Space))
            .WithDefault(isOptional ? Default() : null);
        return list.AddParameters(list.Parameters.Count > 0 ? parameter.WithLeadingTrivia(SyntaxFactory.Space) : parameter);
    }

    private static EqualsValueClauseSyntax Default() => SyntaxFactory.EqualsValueClause(
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression));
}
