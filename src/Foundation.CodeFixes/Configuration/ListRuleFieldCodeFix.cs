using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Adds a field that a rule reads to those that it lists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ListRuleFieldCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.UnlistedField];

    private protected override string Title => "List the field in [Rule]";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        ReplacementOf(diagnostic) is { } code
        && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && FindRule(method) is { ArgumentList: { } list }
            ? editor => editor.ReplaceNode(list, (now, _) => WithField((AttributeArgumentListSyntax)now, code))
            : null;

    private static AttributeSyntax? FindRule(MethodDeclarationSyntax method)
    {
        foreach (AttributeListSyntax list in method.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                string name = attribute.Name.ToString();
                name = name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
                if (name is "Rule" or "RuleAttribute")
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    // Named arguments stay last.
    private static AttributeArgumentListSyntax WithField(AttributeArgumentListSyntax list, string code)
    {
        int position = 0;
        while (position < list.Arguments.Count && list.Arguments[position].NameEquals is null)
        {
            position++;
        }

        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(code));
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = position == list.Arguments.Count
            ? list.Arguments.Add(argument.WithLeadingTrivia(SyntaxFactory.Space))
            : list.Arguments.Insert(position, argument.WithLeadingTrivia(list.Arguments[position].GetLeadingTrivia()));
        return list.WithArguments(arguments);
    }
}
