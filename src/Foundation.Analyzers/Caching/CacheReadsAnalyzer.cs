using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Caching;

/// <summary>
/// Says where the core of a cached method reads another cached one on which it does not depend, itself or through methods of its class:
/// an invalidation of that one would leave an old value behind.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CacheReadsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CacheDescriptors.UndeclaredRead];

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

            HashSet<string> declared = [.. member.DependsOn.Select(static dependency => dependency.NodeKey)];
            foreach (IMethodSymbol read in reads.Of(method))
            {
                var target = CacheReadTarget.Of(read, type, context.CancellationToken);
                if (declared.Add(target.NodeKey))
                {
                    string attribute = target.AttributeFor(member.Key);
                    Finding finding = Finding.OnMember(
                        CacheRuleIds.UndeclaredRead, id, method.Name, $"reads '{target.Name}', but does not depend on it, so that it keeps an old value when that is invalidated",
                        $"add [{attribute.Replace("global::", "")}]") with
                    { Replacement = attribute };
                    context.ReportDiagnostic(FindingLocator.ToDiagnostic(CacheDescriptors.UndeclaredRead, type, finding, context.CancellationToken));
                }
            }
        }
    }
}
