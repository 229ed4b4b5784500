using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Payloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Payloads;

/// <summary>Says what cannot be read and written in each <c>[Payload]</c> type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PayloadDescriptors.NotSupported];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.PayloadAttribute) is { } payload)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, payload), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol payload)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.HasAttribute(payload))
        {
            return;
        }

        foreach (Finding finding in PayloadRules.Find(PayloadParser.Parse(type, context.Compilation, context.CancellationToken)))
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(PayloadDescriptors.NotSupported, type, finding, context.CancellationToken));
        }
    }
}
