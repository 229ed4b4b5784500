using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Removes a constraint that excludes nothing, or that does not apply.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveConstraintCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.DeadConstraint, ConfigRuleIds.NotApplicable];

    private protected override string Title => "Remove the constraint";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) => node switch
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
