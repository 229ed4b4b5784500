using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.GeneratorTests;

/// <summary>A project in a workspace with what the toolkit reports about it: one state before or after a fix.</summary>
internal sealed class CodeFixProject
{
    private readonly TestProject _test;
    private CodeFixProject(TestProject test, Project project, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<string> errors)
    {
        _test = test;
        Project = project;
        Diagnostics = diagnostics;
        Errors = errors;
    }

    public Project Project { get; }

    /// <summary>What our analyzers report.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The compiler's errors as text without positions, generated files included.</summary>
    public IReadOnlyList<string> Errors { get; }

    public static Task<CodeFixProject> Create(GeneratorTestSetup setup)
    {
        TestProject test = new(setup);
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "UserProject", "UserProject", LanguageNames.CSharp,
            compilationOptions: TestReferences.Options, parseOptions: TestProject.ParseOptions, metadataReferences: TestReferences.All));
        for (int file = 0; file < test.Sources.Count; file++)
        {
            string path = TestProject.PathOf(file);
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(test.Sources[file].Text), filePath: path);
        }

        foreach (AdditionalText additional in test.AdditionalTexts)
        {
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id), additional.Path, additional.GetText()!, filePath: additional.Path);
        }

        return Analyze(test, solution.GetProject(id)!);
    }

    public async Task<CodeFixProject> Apply(CodeAction action)
    {
        IEnumerable<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        ApplyChangesOperation change = Assert.Single(operations.OfType<ApplyChangesOperation>());
        return await Analyze(_test, change.ChangedSolution.GetProject(Project.Id)!);
    }

    /// <summary>The diagnostic at the mark, or the first of its id.</summary>
    public Diagnostic Find(string id)
    {
        Diagnostic[] candidates = [.. Diagnostics.Where(diagnostic => diagnostic.Id == id)];
        Assert.True(candidates.Length > 0, $"{id} is not reported, only:\n{string.Join('\n', Diagnostics)}");
        return candidates.FirstOrDefault(IsMarked) ?? candidates[0];
    }

    public Document DocumentOf(Diagnostic diagnostic) =>
        Project.Documents.Single(document => document.FilePath == diagnostic.Location.SourceTree!.FilePath);

    public TextDocument AdditionalDocumentOf(Diagnostic diagnostic) =>
        Project.AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);

    public async Task ShouldBe(CodeFixTestSetup setup)
    {
        Assert.Equal(setup.Expected.Select(static text => text.ReplaceLineEndings("\n")), await Texts(Project.Documents));
        if (setup.ExpectedAdditionalFiles.Count > 0)
        {
            Assert.Equal(
                setup.ExpectedAdditionalFiles.Select(static text => text.ReplaceLineEndings("\n")), await Texts(Project.AdditionalDocuments));
        }
    }

    private bool IsMarked(Diagnostic diagnostic) =>
        _test.Sources
            .SelectMany(static (source, file) => source.Marks.Select(mark => (Path: TestProject.PathOf(file), mark.Span)))
            .Contains((diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan));

    private static async Task<CodeFixProject> Analyze(TestProject test, Project project)
    {
        CSharpCompilation compilation = (CSharpCompilation)(await project.GetCompilationAsync(CancellationToken.None))!;
        TestProject current = test.With(
            await Texts(project.Documents), await Texts(project.AdditionalDocuments));
        GeneratorRun run = GeneratorRun.Start(current.CreateDriver(), compilation);
        CSharpCompilation output = compilation.AddSyntaxTrees(run.Result.GeneratedTrees);
        string[] errors =
        [
            .. output.GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static error => $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"),
        ];
        return new CodeFixProject(test, project, AnalyzerRun.Findings(current, output), errors);
    }

    private static async Task<string[]> Texts(IEnumerable<TextDocument> documents)
    {
        List<string> texts = [];
        foreach (TextDocument document in documents)
        {
            texts.Add((await document.GetTextAsync(CancellationToken.None)).ToString());
        }

        return [.. texts];
    }
}
