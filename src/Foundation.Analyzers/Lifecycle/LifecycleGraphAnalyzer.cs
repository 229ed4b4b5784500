using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Says what is wrong between services: facts of the whole compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleGraphAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        LifecycleDescriptors.OfGraph.ToImmutableDictionary(static descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => LifecycleDescriptors.OfGraph;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => MarkedTypes.RegisterAtEnd(start, TypeNames.ManagedServiceAttribute, Report));
    }

    private static void Report(CompilationAnalysisContext context, IReadOnlyCollection<INamedTypeSymbol> types)
    {
        Dictionary<string, INamedTypeSymbol> byKey = new(StringComparer.Ordinal);
        List<LifecycleModel> services = [];
        foreach (INamedTypeSymbol type in types)
        {
            LifecycleModel service = LifecycleParser.Parse(type, context.Compilation, context.CancellationToken);
            byKey[service.Key] = type;
            services.Add(service);
        }

        foreach (ServiceFinding found in LifecycleGraphRules.Find(
            services,
            ReferencedServices.Read(types, context.Compilation, context.CancellationToken),
            LifecycleParser.ParseOptions(context.Compilation.Assembly, context.CancellationToken) ?? LifecycleOptionsModel.Default))
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[found.Finding.RuleId], byKey[found.Key], found.Finding, context.CancellationToken));
        }
    }
}
