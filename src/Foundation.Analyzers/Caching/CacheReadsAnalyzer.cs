using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Caching;

/// <summary>
/// Says where the core of a cached method reads another cached one on which it does not depend, itself or through methods of its class, so
/// that an invalidation of that one would leave an old value behind; and what is declared, but not read.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CacheReadsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ((IEnumerable<DiagnosticDescriptor>)[CacheDescriptors.UndeclaredRead, CacheDescriptors.UnreadDependency, CacheDescriptors.UnusedKeyPart])
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
                start.RegisterSymbolStartAction(
                    symbol =>
                    {
                        var type = (INamedTypeSymbol)symbol.Symbol;
                        if (type.HasAttribute(aspects))
                        {
                            CacheReads reads = new(type);
                            symbol.RegisterOperationBlockAction(block => reads.Add(block.OwningSymbol, block.OperationBlocks));
                            symbol.RegisterSymbolEndAction(end => Report(end, type, reads));
                        }
                    },
                    SymbolKind.NamedType);
            }
        });
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, CacheReads reads)
    {
        CacheModel cache = CacheParser.Parse(type, context.CancellationToken);
        foreach (IMethodSymbol method in AspectParser.MethodsOf(type))
        {
            string id = AspectMethodReader.IdOf(method);
            if (cache.Members.FirstOrDefault(member => member.MethodId == id) is not { } member)
            {
                continue;
            }

            CacheReadFindings findings = new(type, method, member);
            foreach (Finding finding in findings.Find(reads.CoreOf(method), reads.Of(method), context.CancellationToken))
            {
                context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[finding.RuleId], type, finding, context.CancellationToken));
            }
        }
    }
}
