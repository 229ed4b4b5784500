using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests;

/// <summary>One pass of the generators over a compilation.</summary>
internal sealed class GeneratorRun
{
    private const string CompilersFile = "Microsoft.CodeAnalysis.EmbeddedAttribute.cs";

    private GeneratorRun(GeneratorDriver driver)
    {
        Driver = driver;
        Result = driver.GetRunResult();
        Sources = Collect(Result);
    }

    public GeneratorDriver Driver { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The generated files by hint name, in ordinal order, without those whose text is the compiler's.</summary>
    public SortedDictionary<string, string> Sources { get; }

    /// <summary>The files whose text is the compiler's, not ours: the definition of <c>[Embedded]</c>.</summary>
    public IEnumerable<SyntaxTree> CompilersTrees =>
        Result.GeneratedTrees.Where(static tree => tree.FilePath.EndsWith(CompilersFile, StringComparison.Ordinal));

    public static GeneratorRun Start(GeneratorDriver driver, CSharpCompilation compilation) =>
        new(driver.RunGenerators(compilation));

    /// <summary>Runs once more with the driver's memory of this run.</summary>
    public GeneratorRun Continue(CSharpCompilation compilation) => Start(Driver, compilation);

    private static SortedDictionary<string, string> Collect(GeneratorDriverRunResult result)
    {
        SortedDictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach (GeneratorRunResult generator in result.Results)
        {
            Assert.True(generator.Exception is null, $"{generator.Generator.GetGeneratorType()} failed: {generator.Exception}");
            Assert.True(
                generator.Diagnostics.IsEmpty,
                $"Generators say nothing, but {generator.Generator.GetGeneratorType()} said: {string.Join('\n', generator.Diagnostics)}");
            foreach (GeneratedSourceResult source in generator.GeneratedSources)
            {
                if (source.HintName == CompilersFile)
                {
                    continue;
                }

                Assert.True(sources.TryAdd(source.HintName, source.SourceText.ToString()), $"Two generators write {source.HintName}.");
            }
        }

        return sources;
    }
}
