using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Caching;

/// <summary>Says where caches depend on each other in a circle: a fact of the whole compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CacheGraphAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CacheDescriptors.DependencyCycle];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => MarkedTypes.RegisterAtEnd(start, TypeNames.AspectsAttribute, Report));
    }

    private static void Report(CompilationAnalysisContext context, IReadOnlyCollection<INamedTypeSymbol> types)
    {
        Dictionary<string, INamedTypeSymbol> byKey = new(StringComparer.Ordinal);
        List<AspectDeclaration> declarations = [];
        foreach (INamedTypeSymbol type in types)
        {
            AspectDeclaration declaration = AspectDeclaration.Parse(type, context.Compilation, context.CancellationToken);
            byKey[declaration.Type.Hierarchy.MetadataName] = type;
            declarations.Add(declaration);
        }

        foreach (CacheFinding found in CacheGraphRules.Find(declarations))
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(CacheDescriptors.DependencyCycle, byKey[found.TypeKey], found.Finding, context.CancellationToken));
        }
    }
}
