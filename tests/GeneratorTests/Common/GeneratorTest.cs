using System.Collections.Immutable;
using Foundation.GeneratorTests.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests;

/// <summary>
/// Compiles a source with the whole toolkit and checks all that must hold for every source: the output compiles without a
/// warning, is the same on every machine and in every order, is reused after an unrelated edit, and rests on plain values.
/// A test adds only what is particular to it.
/// </summary>
internal static class GeneratorTest
{
    /// <summary>A valid source: neither the compiler nor an analyzer may warn.</summary>
    public static GeneratorTestResult Run(params IReadOnlyList<string> sources) => Run(new GeneratorTestSetup { Sources = sources });

    /// <summary>A source that is wrong on purpose; see <see cref="GeneratorTestSetup.AllowErrors"/>.</summary>
    public static GeneratorTestResult RunInvalid(params IReadOnlyList<string> sources) =>
        Run(new GeneratorTestSetup { Sources = sources, AllowErrors = true });

    public static GeneratorTestResult Run(GeneratorTestSetup setup)
    {
        TestProject project = new(setup);
        CSharpCompilation compilation = TestProject.Compile(project.Texts);
        GeneratorRun run = GeneratorRun.Start(project.CreateDriver(), compilation);
        CSharpCompilation output = compilation.AddSyntaxTrees(run.Result.GeneratedTrees);

        GeneratedTextCheck.Run(run);
        CompileCheck.Run(setup, compilation, output, run);
        DocumentationCheck.Run(project, run);
        PurityCheck.Run(run);
        IncrementalityCheck.Run(project, run);
        EditCheck.Run(project, run);
        DeterminismCheck.Run(project, run);

        ImmutableArray<Diagnostic> findings = AnalyzerRun.Findings(project, output);
        FindingsCheck.Run(setup, compilation, findings);
        return new GeneratorTestResult(project, output, run.Sources, findings);
    }
}
