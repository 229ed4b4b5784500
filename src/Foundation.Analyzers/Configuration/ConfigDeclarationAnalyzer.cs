using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Configuration;

/// <summary>Says what the rules find in each <c>[ConfigSchema]</c> type, and where a declaration lacks the attribute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigDeclarationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ConfigDescriptors.OfDeclarations.ToImmutableDictionary(static descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ConfigDescriptors.OfDeclarations;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.ConfigSchemaAttribute) is { } attribute)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attribute)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        bool isSchema = type.HasAttribute(attribute);
        if (StrayRules.Find(type, isSchema) is { } stray)
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[stray.RuleId], type, stray, context.CancellationToken));
        }

        if (!isSchema)
        {
            return;
        }

        ConfigModel schema = ConfigParser.Parse(type, context.Compilation, context.CancellationToken);
        foreach (Finding finding in ConfigRules.Find(schema))
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[finding.RuleId], type, finding, context.CancellationToken));
        }
    }
}
