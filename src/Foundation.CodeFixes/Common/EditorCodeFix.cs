using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Foundation.CodeFixes;

/// <summary>
/// A fix that edits the document of its diagnostic. All diagnostics of a document go through one editor, so that fixes in
/// one place (two arguments of one attribute) add up where a merge of texts would lose one.
/// </summary>
public abstract class EditorCodeFix : CodeFixProvider
{
    /// <summary>The name of the fix.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && FindEdit(NodeOf(root, diagnostic), diagnostic) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        async token => await FixAsync(context.Document, [diagnostic], token).ConfigureAwait(false) ?? context.Document,
                        equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>The edit that removes the cause of a diagnostic, or null where there is none.</summary>
    /// <param name="node">The node that the diagnostic underlines.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    private protected abstract Action<SyntaxEditor>? FindEdit(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>What the rule knows should stand in place of what is underlined, or null.</summary>
    internal static string? ReplacementOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Finding.ReplacementProperty, out string? replacement) ? replacement : null;

    private async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        var editor = new SyntaxEditor(root, document.Project.Solution.Services);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            FindEdit(NodeOf(root, diagnostic), diagnostic)?.Invoke(editor);
        }

        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    private static SyntaxNode NodeOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
}
