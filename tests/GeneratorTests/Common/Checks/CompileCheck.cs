using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Checks;

/// <summary>The output compiles: without a warning, or, for a source that is wrong on purpose, without an error more.</summary>
internal static class CompileCheck
{
    public static void Run(GeneratorTestSetup setup, CSharpCompilation input, CSharpCompilation output, GeneratorRun run)
    {
        IEnumerable<Diagnostic> problems = output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        if (setup.AllowErrors)
        {
            HashSet<string> before = [.. input.GetDiagnostics().Select(Describe)];
            problems = problems.Where(problem => problem.Severity == DiagnosticSeverity.Error && !before.Contains(Describe(problem)));
        }
        else
        {
            problems = problems.Where(problem => !setup.AllowedWarnings.Contains(problem.Id));
        }

        Report("The output does not compile cleanly", problems, run);
    }

    public static void Report(string what, IEnumerable<Diagnostic> problems, GeneratorRun run)
    {
        List<Diagnostic> list = [.. problems];
        if (list.Count > 0)
        {
            IEnumerable<string> files = run.Sources.Select(static source => $"---- {source.Key}\n{source.Value}");
            Assert.Fail($"{what}:\n{string.Join('\n', list.Select(Describe))}\n{string.Join('\n', files)}");
        }
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
}
