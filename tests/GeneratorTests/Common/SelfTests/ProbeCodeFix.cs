using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>Writes another text in place of a bad name.</summary>
internal sealed class ProbeCodeFix(Func<string, string> rename) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["PROBE1"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Rename", token => Rename(context.Document, context.Span, token), "Rename"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private async Task<Document> Rename(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken);
        return document.WithText(text.Replace(span, rename(text.ToString(span))));
    }
}
