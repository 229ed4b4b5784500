using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Foundation.GeneratorTests;

/// <summary>
/// Applies code fixes in a workspace and compares the text. A fix must take its diagnostic away, bring no error, and be
/// able to fix all.
/// </summary>
internal static class CodeFixTest
{
    /// <summary>Fixes one diagnostic: the marked one, or the first.</summary>
    public static Task Apply(string id, string source, string expected, string? title = null) =>
        Apply(Setup(id, [source], [expected], title));

    /// <summary>Fixes all diagnostics of the id, in the document and in the project; both must give the same text.</summary>
    public static Task ApplyAll(string id, string source, string expected, string? title = null) =>
        ApplyAll(Setup(id, [source], [expected], title));

    /// <summary>The diagnostic is reported, but nothing is offered to take it away.</summary>
    public static async Task OffersNothing(string id, string source)
    {
        CodeFixTestSetup setup = Setup(id, [source], [source], title: null);
        CodeFixProject project = await CodeFixProject.Create(setup.Project);
        Assert.Empty(await ActionsFor(setup, project, project.Find(id)));
    }

    public static async Task Apply(CodeFixTestSetup setup)
    {
        CodeFixProject before = await CodeFixProject.Create(setup.Project);
        Diagnostic diagnostic = before.Find(setup.Id);
        CodeAction action = await ActionFor(setup, before, diagnostic);
        CodeFixProject after = await before.Apply(action);
        await after.ShouldBe(setup);

        int left = after.Diagnostics.Count(other => other.Id == setup.Id);
        int had = before.Diagnostics.Count(other => other.Id == setup.Id);
        Assert.True(left < had, $"The fix leaves {setup.Id} reported:\n{string.Join('\n', after.Diagnostics)}");
        CheckErrors(before, after);
    }

    public static async Task ApplyAll(CodeFixTestSetup setup)
    {
        CodeFixProject before = await CodeFixProject.Create(setup.Project);
        Diagnostic diagnostic = before.Find(setup.Id);
        CodeAction single = await ActionFor(setup, before, diagnostic);
        CodeFixProvider provider = ProviderFor(setup);
        FixAllProvider? all = provider.GetFixAllProvider();
        Assert.True(all is not null, $"{provider} cannot fix all.");

        bool isOneDocument = setup.Project.Sources.Count == 1 && diagnostic.Location.IsInSource;
        IReadOnlyList<FixAllScope> scopes = isOneDocument ? [FixAllScope.Document, FixAllScope.Project] : [FixAllScope.Project];
        foreach (FixAllScope scope in scopes)
        {
            Assert.Contains(scope, all.GetSupportedFixAllScopes());
            FixAllContext context = scope == FixAllScope.Document
                ? new(before.DocumentOf(diagnostic), provider, scope, single.EquivalenceKey!, [setup.Id], new KnownDiagnostics(before), CancellationToken.None)
                : new(before.Project, provider, scope, single.EquivalenceKey!, [setup.Id], new KnownDiagnostics(before), CancellationToken.None);
            CodeAction? action = await all.GetFixAsync(context);
            Assert.True(action is not null, $"{provider} offers nothing for {scope}.");
            CodeFixProject after = await before.Apply(action);
            await after.ShouldBe(setup);
            Assert.DoesNotContain(after.Diagnostics, other => other.Id == setup.Id);
            CheckErrors(before, after);
        }
    }

    private static CodeFixTestSetup Setup(string id, IReadOnlyList<string> sources, IReadOnlyList<string> expected, string? title) =>
        new() { Id = id, Project = new GeneratorTestSetup { Sources = sources }, Expected = expected, Title = title };

    private static CodeFixProvider ProviderFor(CodeFixTestSetup setup) =>
        Assert.Single(setup.CodeFixes, provider => provider.FixableDiagnosticIds.Contains(setup.Id));

    private static async Task<CodeAction> ActionFor(CodeFixTestSetup setup, CodeFixProject project, Diagnostic diagnostic)
    {
        CodeAction chosen = Assert.Single(await ActionsFor(setup, project, diagnostic), action => setup.Title is null || action.Title == setup.Title);
        Assert.True(chosen.EquivalenceKey is not null, $"'{chosen.Title}' has no equivalence key, so it cannot fix all.");
        return chosen;
    }

    private static async Task<List<CodeAction>> ActionsFor(CodeFixTestSetup setup, CodeFixProject project, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        void Register(CodeAction action, ImmutableArray<Diagnostic> fixedDiagnostics) => actions.Add(action);
        CodeFixContext context = diagnostic.Location.IsInSource
            ? new CodeFixContext(project.DocumentOf(diagnostic), diagnostic, Register, CancellationToken.None)
            : new CodeFixContext(project.AdditionalDocumentOf(diagnostic), diagnostic, Register, CancellationToken.None);
        await ProviderFor(setup).RegisterCodeFixesAsync(context);
        return actions;
    }

    private static void CheckErrors(CodeFixProject before, CodeFixProject after)
    {
        string[] added = [.. after.Errors.Except(before.Errors)];
        Assert.True(added.Length == 0, $"The fix brings errors:\n{string.Join('\n', added)}");
    }

    private sealed class KnownDiagnostics(CodeFixProject project) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(project.Diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(project.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            Task.FromResult(project.Diagnostics.Where(static diagnostic => !diagnostic.Location.IsInSource));
    }
}
