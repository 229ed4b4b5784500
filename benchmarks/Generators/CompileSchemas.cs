using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Foundation.Configuration;
using Foundation.Generators.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.Benchmarks.Generators;

/// <summary>
/// What the generator costs a compilation: the first run, a keystroke in a file that has nothing to do with it, and a
/// change of one schema.
/// </summary>
public class CompileSchemas
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private CSharpCompilation _compilation = null!;
    private SyntaxTree _other = null!;
    private SyntaxTree _otherEdited = null!;
    private SyntaxTree _schema = null!;
    private SyntaxTree _schemaEdited = null!;
    private GeneratorDriver _fresh = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>How many schemas the project declares, each in a file of its own.</summary>
    [Params(100, 1000)]
    public int Types { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SyntaxTree[] schemas = [.. Enumerable.Range(0, Types).Select(i => Parse(Schema(i, maximum: 100), $"Schema{i}.cs"))];
        _schema = schemas[0];
        _schemaEdited = Parse(Schema(0, maximum: 200), "Schema0.cs");
        _other = Parse("class Other { int Answer() => 42; }", "Other.cs");
        _otherEdited = Parse("class Other { int Answer() => 43; }", "Other.cs");
        _compilation = CSharpCompilation.Create(
            "Measured",
            [.. schemas, _other],
            [.. References()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _fresh = CSharpGeneratorDriver.Create([new ConfigGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        _warm = _fresh.RunGenerators(_compilation);
        if (_warm.GetRunResult().GeneratedTrees.Length != Types + 1)
        {
            throw new InvalidOperationException($"{_warm.GetRunResult().GeneratedTrees.Length} files were generated for {Types} schemas.");
        }
    }

    [Benchmark]
    public GeneratorDriver Cold() => _fresh.RunGenerators(_compilation.Clone());

    // Every keystroke makes a compilation of its own, so each call does, too: none finds symbols that another one made.
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_compilation.ReplaceSyntaxTree(_other, _otherEdited));

    [Benchmark]
    public GeneratorDriver RelevantEdit() => _warm.RunGenerators(_compilation.ReplaceSyntaxTree(_schema, _schemaEdited));

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path, Encoding.UTF8);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(typeof(ConfigErrors).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Schema(int number, int maximum) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;
        using Foundation.Configuration;

        namespace Measured;

        /// <summary>Settings number {{number}}.</summary>
        [ConfigSchema("Section{{number}}")]
        public sealed partial record Settings{{number}}
        {
            /// <summary>Where it listens.</summary>
            [Field(MinLength = 1, MaxLength = 253)]
            public required string Host { get; init; }

            [Field(Min = 1, Max = {{maximum}})]
            public int Port { get; init; } = 80;

            public bool Enabled { get; init; } = true;

            [Field(Min = "1s", Max = "7d", DependsOn = nameof(Enabled))]
            public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

            [Field(MaxCount = 10)]
            public List<string> Tags { get; init; } = [];

            [Field(Secret = true)]
            public string? Password { get; init; }
        }
        """);
}
