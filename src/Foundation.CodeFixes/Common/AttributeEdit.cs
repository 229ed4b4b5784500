using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Foundation.CodeFixes;

/// <summary>Adds attributes to declarations, and removes them and their arguments.</summary>
internal static class AttributeEdit
{
    /// <summary>Adds an attribute to a declaration, unless it is there.</summary>
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

    /// <summary>Removes the named argument at a node, or else the attribute; null where it is in none.</summary>
    public static Action<SyntaxEditor>? Remove(SyntaxNode node) => node switch
    {
        _ when node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals: { } name, Parent.Parent: AttributeSyntax attribute } =>
            editor => editor.ReplaceNode(attribute, (now, _) => Without((AttributeSyntax)now, name.Name.Identifier.ValueText)),
        _ when node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute => editor => editor.RemoveNode(attribute),
        _ => null,
    };

    private static AttributeSyntax Without(AttributeSyntax attribute, string name)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList!;
        for (int index = 0; index < list.Arguments.Count; index++)
        {
            if (list.Arguments[index].NameEquals?.Name.Identifier.ValueText == name)
            {
                SyntaxTriviaList before = list.Arguments[index].GetLeadingTrivia();
                SeparatedSyntaxList<AttributeArgumentSyntax> rest = list.Arguments.RemoveAt(index);
                if (rest.Count == 0)
                {
                    return attribute.WithArgumentList(null);
                }

                // What becomes the first takes the place of the first.
                return index > 0
                    ? attribute.WithArgumentList(list.WithArguments(rest))
                    : attribute.WithArgumentList(list.WithArguments(rest.Replace(rest[0], rest[0].WithLeadingTrivia(before))));
            }
        }

        return attribute;
    }
}
