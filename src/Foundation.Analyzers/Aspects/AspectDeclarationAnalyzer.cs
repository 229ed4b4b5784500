using System.Collections.Immutable;
using Foundation.Analyzers.Caching;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Aspects;

/// <summary>Says what the rules find in each <c>[Aspects]</c> class, and which aspects have no effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AspectDeclarationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ((IEnumerable<DiagnosticDescriptor>)[AspectDescriptors.NotCompletable, AspectDescriptors.StrayAspect, AspectDescriptors.NoCore, .. CacheDescriptors.OfDeclarations])
        .ToImmutableDictionary(static descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ById.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.AspectsAttribute) is { } aspects)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, aspects), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol aspects)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (Finding finding in type.HasAttribute(aspects) ? FindIn(type, context) : AspectStrayRules.Find(type))
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[finding.RuleId], type, finding, context.CancellationToken));
        }
    }

    // A class to which no part can be added is to be mended first.
    private static List<Finding> FindIn(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        AspectDeclaration declaration = AspectDeclaration.Parse(type, context.Compilation, context.CancellationToken);
        List<Finding> findings = AspectRules.Find(declaration.Type);
        if (AspectRules.HasGeneratedPart(declaration.Type))
        {
            findings.AddRange(CacheRules.Find(declaration));
            findings.AddRange(CachePayloadRules.Find(declaration, CachePayloads.Parse(type, context.Compilation, context.CancellationToken)));
        }

        return findings;
    }
}
