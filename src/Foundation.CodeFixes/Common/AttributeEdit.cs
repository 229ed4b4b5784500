using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Foundation.CodeFixes;

/// <summary>Adds an attribute to a declaration, unless it is there.</summary>
internal static class AttributeEdit
{
    /// <param name="declaration">The declaration.</param>
    /// <param name="attribute">The attribute, without brackets; its names are made as short as the document's usings allow.</param>
    public static T Add<T>(T declaration, string attribute)
        where T : MemberDeclarationSyntax
    {
        foreach (AttributeListSyntax known in declaration.AttributeLists)
        {
            if (known.Attributes.Any(other => other.ToString() == attribute))
            {
                return declaration;
            }
        }

        AttributeListSyntax list = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{attribute}] void M() {{ }}")!).AttributeLists[0]
            .WithAdditionalAnnotations(Simplifier.Annotation);
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        SyntaxTriviaList indent = [.. leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()];
        if (declaration.AttributeLists.Count > 0)
        {
            // Behind those that are there, on a line of its own where they stand on one.
            AttributeListSyntax last = declaration.AttributeLists[declaration.AttributeLists.Count - 1];
            bool isOnOwnLine = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
            AttributeListSyntax added = list.WithTrailingTrivia(last.GetTrailingTrivia()).WithLeadingTrivia(isOnOwnLine ? indent : []);
            return (T)declaration.WithAttributeLists(declaration.AttributeLists.Add(added));
        }

        var bare = (T)declaration.WithLeadingTrivia(indent);
        return (T)bare.WithAttributeLists([list.WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)]);
    }
}
