using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.GeneratorTests;

/// <summary>The parsed form of a <see cref="GeneratorTestSetup"/>, and the compilations that the checks make of it.</summary>
internal sealed class TestProject
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);

    public TestProject(GeneratorTestSetup setup)
    {
        Setup = setup;
        Sources = [.. setup.Sources.Select(MarkedText.Parse)];
        AdditionalSources = [.. setup.AdditionalFiles.Select(static file => MarkedText.Parse(file.Text))];
        AdditionalTexts = [.. setup.AdditionalFiles.Select(AdditionalText (file, index) => new TestAdditionalText(file.Path, AdditionalSources[index].Text))];
        Options = new TestOptionsProvider(setup.Options);
    }

    public GeneratorTestSetup Setup { get; }

    public IReadOnlyList<MarkedText> Sources { get; }

    public IReadOnlyList<MarkedText> AdditionalSources { get; }

    public ImmutableArray<AdditionalText> AdditionalTexts { get; }

    public AnalyzerConfigOptionsProvider Options { get; }

    public IReadOnlyList<string> Texts => [.. Sources.Select(static source => source.Text)];

    public static string PathOf(int file) => file == 0 ? "Source.cs" : $"Source{file}.cs";

    /// <summary>A compilation of these texts; file names follow the position.</summary>
    public static CSharpCompilation Compile(IReadOnlyList<string> texts, DocumentationMode mode = DocumentationMode.None) =>
        TestReferences.Compilation.AddSyntaxTrees(texts.Select((text, file) => Parse(text, PathOf(file), mode)));

    /// <summary>A compilation of these files.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files) =>
        TestReferences.Compilation.AddSyntaxTrees(files.Select(static file => Parse(file.Text, file.Path)));

    public static SyntaxTree Parse(string text, string path, DocumentationMode mode = DocumentationMode.None) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions.WithDocumentationMode(mode), path, System.Text.Encoding.UTF8);

    /// <summary>The same project with other texts.</summary>
    public TestProject With(IReadOnlyList<string> sources, IReadOnlyList<string> additionalFiles) =>
        new(Setup with
        {
            Sources = sources,
            AdditionalFiles = [.. Setup.AdditionalFiles.Select((file, index) => (file.Path, additionalFiles[index]))],
        });

    /// <summary>A driver that has seen nothing yet.</summary>
    public GeneratorDriver CreateDriver(DocumentationMode mode = DocumentationMode.None) =>
        CSharpGeneratorDriver.Create(
            Setup.Generators.Select(static generator => generator.AsSourceGenerator()),
            AdditionalTexts,
            ParseOptions.WithDocumentationMode(mode),
            Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
