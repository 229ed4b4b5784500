using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// It never ships, so the rules for shipped analyzers do not apply.
#pragma warning disable RS1036, RS1038, RS1041, RS2008

namespace Foundation.GeneratorTests.Suppressors;

/// <summary>Says of every method and type what the analyzers of the SDK say of some.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoisyAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> OfMethods = [Create("CA1822"), Create("IDE0051")];
    private static readonly ImmutableArray<DiagnosticDescriptor> OfTypes = [Create("CA1812"), Create("CA1034")];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. OfMethods, .. OfTypes];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static symbol => Report(symbol, OfMethods), SymbolKind.Method);
        context.RegisterSymbolAction(static symbol => Report(symbol, OfTypes), SymbolKind.NamedType);
    }

    private static void Report(SymbolAnalysisContext context, ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        foreach (DiagnosticDescriptor descriptor in descriptors)
        {
            context.ReportDiagnostic(Diagnostic.Create(descriptor, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }

    private static DiagnosticDescriptor Create(string id) => new(id, "Noise", "'{0}'", "Noise", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
