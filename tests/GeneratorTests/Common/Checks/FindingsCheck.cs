using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Checks;

/// <summary>A valid source is not warned about; of a source that is wrong on purpose somebody says so.</summary>
internal static class FindingsCheck
{
    public static void Run(GeneratorTestSetup setup, CSharpCompilation input, IReadOnlyList<Diagnostic> findings)
    {
        if (!setup.AllowErrors)
        {
            Diagnostic[] unexpected = [.. findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning)];
            Assert.True(unexpected.Length == 0, $"Analyzers warn about a valid source:\n{string.Join<Diagnostic>('\n', unexpected)}");
            return;
        }

        bool isRefused = findings.Count > 0
            || input.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(isRefused, "The source is said to be wrong, but neither an analyzer nor the compiler says so.");
    }
}
