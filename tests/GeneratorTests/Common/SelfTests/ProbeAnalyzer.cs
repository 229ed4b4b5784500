using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// It never ships, so the rules for shipped analyzers do not apply.
#pragma warning disable RS1036, RS1038, RS1041, RS2008

namespace Foundation.GeneratorTests.SelfTests;

/// <summary>Reports types whose name begins with <c>Bad</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ProbeAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "PROBE1", "Bad name", "'{0}' is a bad name", "Probe", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    /// <summary>Throws instead of reporting.</summary>
    public bool IsBroken { get; init; }

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context)
    {
        if (IsBroken)
        {
            throw new InvalidOperationException("broken on purpose");
        }

        if (context.Symbol.Name.StartsWith("Bad", StringComparison.Ordinal))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }
}
