using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Foundation.Analyzers.Configuration;
using Foundation.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Benchmarks.Generators;

/// <summary>What it costs to check a settings file of a megabyte, in which each of a thousand schemas has its section.</summary>
public class CheckSettings
{
    private const int Schemas = 1_000;
    private const int Weights = 40;

    private CSharpCompilation _compilation = null!;
    private SyntaxTree _other = null!;
    private SyntaxTree _otherEdited = null!;
    private AdditionalText _settings = null!;

    [GlobalSetup]
    public void Setup()
    {
        _other = Parse("class Other { int Answer() => 42; }", "Other.cs");
        _otherEdited = Parse("class Other { int Answer() => 43; }", "Other.cs");
        _compilation = CSharpCompilation.Create(
            "Measured",
            [.. Enumerable.Range(0, Schemas).Select(static number => Parse(Schema(number), $"Schema{number}.cs")), _other],
            [.. References()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        string json = Settings(port: 80);
        _settings = new MemoryText(json);
        Check(Run(_compilation, _settings), json.Length is > 950_000 and < 1_100_000 ? 0 : -1);
        Check(Run(_compilation, new MemoryText(Settings(port: 0))), 256);
    }

    /// <summary>The driver, and a file without any section: what is subtracted from the others.</summary>
    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> EmptyFile() => Run(_compilation.Clone(), new MemoryText("{}"));

    [Benchmark]
    public ImmutableArray<Diagnostic> NewText() => Run(_compilation.Clone(), new MemoryText(_settings.GetText()!.ToString()));

    // The text is the one of before, and was read then.
    [Benchmark]
    public ImmutableArray<Diagnostic> UnrelatedEdit() => Run(_compilation.ReplaceSyntaxTree(_other, _otherEdited), _settings);

    private static ImmutableArray<Diagnostic> Run(CSharpCompilation compilation, AdditionalText settings) =>
        new CompilationWithAnalyzers(compilation, [new ConfigFileAnalyzer()], new AnalyzerOptions([settings]))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

    private static void Check(ImmutableArray<Diagnostic> found, int expected)
    {
        if (found.Length != expected)
        {
            throw new InvalidOperationException($"{found.Length} findings in place of {expected}.");
        }
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest), path, Encoding.UTF8);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(typeof(ConfigErrors).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Settings(int port)
    {
        StringBuilder json = new("{\n");
        for (int number = 0; number < Schemas; number++)
        {
            json.Append(CultureInfo.InvariantCulture, $$"""  "Section{{number}}": { "Host": "host{{number}}.example.com", "Port": {{port}}, "Timeout": "1m30s", "Weights": {""");
            json.AppendJoin(',', Enumerable.Range(0, Weights).Select(static weight => string.Create(CultureInfo.InvariantCulture, $"\n      \"weight-{weight}\": {weight + 1}")));
            json.Append(" } },\n");
        }

        return json.Append('}').ToString();
    }

    private static string Schema(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;
        using Foundation.Configuration;

        namespace Measured;

        [ConfigSchema("Section{{number}}")]
        public sealed partial record Settings{{number}}
        {
            [Field(MinLength = 1, Pattern = "^[a-z0-9.]+$")]
            public required string Host { get; init; }

            [Field(Min = 1, Max = 65535)]
            public int Port { get; init; } = 80;

            [Field(Min = "1s", Max = "7d")]
            public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

            [Field(Min = 1, Max = 100)]
            public Dictionary<string, int> Weights { get; init; } = [];
        }
        """);

    private sealed class MemoryText(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => "appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
