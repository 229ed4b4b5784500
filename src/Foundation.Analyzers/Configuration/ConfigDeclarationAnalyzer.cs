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
            Report(context, stray);
        }

        if (!isSchema)
        {
            return;
        }

        ConfigModel schema = ConfigParser.Parse(type, context.Compilation, context.CancellationToken);
        foreach (Finding finding in ConfigRules.Find(schema))
        {
            Report(context, finding);
        }

        List<MisplacedModel> readers = [];
        ParameterReader.AddReaders(type, context.Compilation, inBodies: true, readers, context.CancellationToken);
        foreach (MisplacedModel reader in readers)
        {
            Report(context, ConfigRules.FindingOf(reader));
        }
    }

    private static void Report(SymbolAnalysisContext context, Finding finding) => context.ReportDiagnostic(
        FindingLocator.ToDiagnostic(ById[finding.RuleId], (INamedTypeSymbol)context.Symbol, finding, context.CancellationToken));
}
