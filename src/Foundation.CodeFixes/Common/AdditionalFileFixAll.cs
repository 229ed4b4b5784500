using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.CodeFixes;

/// <summary>Writes in additional files what the rules know should stand there.</summary>
/// <param name="title">The name of the fix.</param>
internal sealed class AdditionalFileFixAll(string title) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(title, token => FixAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey));

    /// <summary>The solution after the replacements of the diagnostics that have one.</summary>
    public static async Task<Solution> ReplaceAsync(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Solution solution = project.Solution;
        foreach (IGrouping<string, Diagnostic> file in diagnostics.GroupBy(static diagnostic => diagnostic.Location.GetLineSpan().Path))
        {
            if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(document.Id, text.WithChanges(ChangesOf(file)));
            }
        }

        return solution;
    }

    private static IEnumerable<TextChange> ChangesOf(IEnumerable<Diagnostic> diagnostics) =>
        from diagnostic in diagnostics
        let replacement = EditorCodeFix.ReplacementOf(diagnostic)
        where replacement is not null
        orderby diagnostic.Location.SourceSpan.Start
        select new TextChange(diagnostic.Location.SourceSpan, replacement);

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        Solution solution = context.Solution;
        foreach (ProjectId id in projects.Select(static project => project.Id))
        {
            IEnumerable<Diagnostic> diagnostics = await context.GetAllDiagnosticsAsync(context.Solution.GetProject(id)!).ConfigureAwait(false);
            solution = await ReplaceAsync(solution.GetProject(id)!, diagnostics, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
