using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Caching;

/// <summary>
/// Says where caches depend on each other in a circle, or on too many, and where their regions do not fit into the container: facts of the whole
/// compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CacheGraphAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ((IEnumerable<DiagnosticDescriptor>)[CacheDescriptors.DependencyCycle, CacheDescriptors.LargeClosure, CacheDescriptors.TooMuchMemory])
        .ToImmutableDictionary(static descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ById.Values];

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

        List<CacheFinding> findings = CacheGraphRules.Find(declarations);
        if (ContainerOf(context) is { } container && CacheMemoryRules.Find(declarations, container) is { } tooMuch)
        {
            findings.Add(tooMuch);
        }

        foreach (CacheFinding found in findings)
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[found.Finding.RuleId], byKey[found.TypeKey], found.Finding, context.CancellationToken));
        }
    }

    // What the project says of its container; null where it says nothing, or no size, which is reported.
    private static SizeModel? ContainerOf(CompilationAnalysisContext context)
    {
        if (!context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue($"build_property.{CacheMemoryRules.Property}", out string? written)
            || string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var container = SizeModel.Parse(written.Trim());
        if (CacheMemoryRules.Check(container) is not { } wrong)
        {
            return container;
        }

        context.ReportDiagnostic(Diagnostic.Create(CacheDescriptors.TooMuchMemory, Location.None, [.. wrong.MessageArguments]));
        return null;
    }
}
