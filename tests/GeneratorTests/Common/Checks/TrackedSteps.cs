using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Checks;

/// <summary>The steps of a run that a generator named itself, apart from those of the compiler.</summary>
internal static class TrackedSteps
{
    private static readonly HashSet<string> CompilerNames =
    [
        "Compilation", "CompilationOptions", "ParseOptions", "AdditionalTexts", "SyntaxTrees", "AnalyzerConfigOptions",
        "MetadataReferences", "SourceOutput", "ImplementationSourceOutput", "HostOutput",
    ];

    public static IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> Named(GeneratorRunResult result) =>
        result.TrackedSteps.Where(static step => !IsCompilers(step.Key)).OrderBy(static step => step.Key, StringComparer.Ordinal);

    public static bool IsCompilers(string? name) =>
        name is not null && (CompilerNames.Contains(name) || name.Contains("_ForAttribute", StringComparison.Ordinal));
}
