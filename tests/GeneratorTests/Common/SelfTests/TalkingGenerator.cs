using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>Reports a diagnostic, which only analyzers may.</summary>
internal sealed class TalkingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.ParseOptionsProvider, static (output, _) => output.ReportDiagnostic(
            Diagnostic.Create(ProbeAnalyzer.Descriptor, Location.None, "anything")));
}
