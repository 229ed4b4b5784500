using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.GeneratorTests;

/// <summary>What came out of a compilation with the toolkit. Its assertions chain.</summary>
internal sealed class GeneratorTestResult(
    TestProject project,
    CSharpCompilation compilation,
    IReadOnlyDictionary<string, string> generatedSources,
    IReadOnlyList<Diagnostic> diagnostics)
{
    /// <summary>The compilation with its generated files.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources => generatedSources;

    /// <summary>What our analyzers reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The analyzers report nothing, not even an information.</summary>
    public GeneratorTestResult ShouldBeSilent()
    {
        Assert.True(diagnostics.Count == 0, $"The analyzers should be silent:\n{Describe(diagnostics.Select(Found.From))}");
        return this;
    }

    /// <summary>
    /// The analyzers report exactly this, and nothing else: at <paramref name="at"/>, which is the underlined text, or, left
    /// out, at each of the marks in the source.
    /// </summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="at">The text at its place.</param>
    /// <param name="message">The whole message, where the test is about it.</param>
    public GeneratorTestResult ShouldReport(string id, string? at = null, string? message = null)
    {
        if (at is null)
        {
            CompareMarks(mark => mark.Id ?? id);
        }
        else
        {
            ShouldReport((id, at));
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            Assert.Equal(message ?? diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.GetMessage(CultureInfo.InvariantCulture));
        }

        return this;
    }

    /// <summary>The analyzers report exactly what the marks with ids (<c>{|FND0102:…|}</c>) say.</summary>
    public GeneratorTestResult ShouldReportMarks()
    {
        CompareMarks(static mark => mark.Id ?? throw new ArgumentException("Each mark needs the id of its diagnostic."));
        return this;
    }

    /// <summary>The analyzers report exactly these, each with the text at its place.</summary>
    public GeneratorTestResult ShouldReport(params (string Id, string At)[] expected)
    {
        string[] wanted = [.. expected.Select(static item => $"{item.Id} at '{item.At}'").Order(StringComparer.Ordinal)];
        string[] found = [.. diagnostics.Select(diagnostic => $"{diagnostic.Id} at '{TextAt(diagnostic)}'").Order(StringComparer.Ordinal)];
        Assert.True(
            wanted.SequenceEqual(found),
            $"Expected:\n{string.Join('\n', wanted)}\nReported:\n{Describe(diagnostics.Select(Found.From))}\n{string.Join('\n', found)}");
        return this;
    }

    /// <summary>The generated files equal <c>Snapshots/{Class}.{Method}#{hint}.verified.cs</c>.</summary>
    /// <param name="only">Compare only files whose hint contains this text, <c>.Config.</c> for instance.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    public GeneratorTestResult MatchSnapshot(string only = "", [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        Snapshot.At(file, method).Match(generatedSources.Where(source => source.Key.Contains(only, StringComparison.Ordinal)));
        return this;
    }

    private void CompareMarks(Func<MarkedText.Mark, string> idOf)
    {
        List<Found> wanted = [];
        for (int file = 0; file < project.Sources.Count; file++)
        {
            wanted.AddRange(project.Sources[file].Marks.Select(mark => new Found(TestProject.PathOf(file), mark.Span, idOf(mark))));
        }

        for (int file = 0; file < project.AdditionalSources.Count; file++)
        {
            string path = project.Setup.AdditionalFiles[file].Path;
            wanted.AddRange(project.AdditionalSources[file].Marks.Select(mark => new Found(path, mark.Span, idOf(mark))));
        }

        Assert.True(wanted.Count > 0, "Mark the expected place in the source, or give its text.");
        bool isSame = wanted.Order().SequenceEqual(diagnostics.Select(Found.From).Order());
        Assert.True(isSame, $"Expected:\n{Describe(wanted)}\nReported:\n{Describe(diagnostics.Select(Found.From))}\n{string.Join('\n', diagnostics)}");
    }

    private string TextAt(Diagnostic diagnostic)
    {
        SourceText? text = diagnostic.Location.SourceTree?.GetText()
            ?? project.AdditionalTexts.FirstOrDefault(file => file.Path == diagnostic.Location.GetLineSpan().Path)?.GetText();
        return text?.ToString(diagnostic.Location.SourceSpan) ?? "";
    }

    private static string Describe(IEnumerable<Found> items) => string.Join('\n', items.Order());

    private sealed record Found(string Path, TextSpan Span, string Id) : IComparable<Found>
    {
        public static Found From(Diagnostic diagnostic) =>
            new(diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan, diagnostic.Id);

        public int CompareTo(Found? other) =>
            other is null ? 1 : (string.CompareOrdinal(Path, other.Path), Span.CompareTo(other.Span), string.CompareOrdinal(Id, other.Id)) switch
            {
                (not 0 and var byPath, _, _) => byPath,
                (_, not 0 and var bySpan, _) => bySpan,
                (_, _, var byId) => byId,
            };

        public override string ToString() => $"{Id} in {Path} at {Span}";
    }
}
