using System.Collections.Immutable;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Foundation.CodeFixes.Configuration;

/// <summary>Writes the key that was meant into the file of settings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"])]
public sealed class CorrectKeyCodeFix : CodeFixProvider
{
    private const string Title = "Write the nearest key";

    private static readonly AdditionalFileFixAll All = new(Title);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConfigRuleIds.UnknownKeyInFile];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (EditorCodeFix.ReplacementOf(diagnostic) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, token => AdditionalFileFixAll.ReplaceAsync(project, [diagnostic], token), equivalenceKey: nameof(CorrectKeyCodeFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
