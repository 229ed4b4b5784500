using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Removes a default that is never used, or that is a secret.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveDefaultCodeFix : EditorCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.RequiredWithDefault, ConfigRuleIds.SecretWithDefault];

    private protected override string Title => "Remove the default";

    private protected override Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent switch
        {
            PropertyDeclarationSyntax property => editor => editor.ReplaceNode(property, static (now, _) => Without((PropertyDeclarationSyntax)now)),
            VariableDeclaratorSyntax variable => editor => editor.ReplaceNode(variable, variable.WithInitializer(null).WithIdentifier(variable.Identifier.WithTrailingTrivia())),
            ParameterSyntax parameter => editor => editor.ReplaceNode(parameter, parameter.WithDefault(null).WithIdentifier(parameter.Identifier.WithTrailingTrivia())),
            _ => null,
        };

    private static PropertyDeclarationSyntax Without(PropertyDeclarationSyntax property) =>
        property.WithInitializer(null).WithSemicolonToken(default).WithTrailingTrivia(property.GetTrailingTrivia());
}
