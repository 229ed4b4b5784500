using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.GeneratorTests.Checks;

/// <summary>Runs the analyzers over a compilation with its generated files.</summary>
internal static class AnalyzerRun
{
    /// <summary>What the analyzers report, by place. An analyzer that throws fails the test, whatever the test expects.</summary>
    public static ImmutableArray<Diagnostic> Findings(TestProject project, CSharpCompilation output)
    {
        if (project.Setup.Analyzers.Count == 0)
        {
            return [];
        }

        List<string> failures = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions(project.AdditionalTexts, project.Options),
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (failures)
                {
                    failures.Add($"{analyzer} failed: {exception}");
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = new CompilationWithAnalyzers(output, [.. project.Setup.Analyzers], options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        return
        [
            .. findings
                .OrderBy(static finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Location.SourceSpan.Start)
                .ThenBy(static finding => finding.Id, StringComparer.Ordinal),
        ];
    }
}
