using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Configuration;

/// <summary>Says where a <c>[Rule]</c> reads a field that it does not list, and so runs although the field could not be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigRuleReadsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ConfigDescriptors.UnlistedField];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.RuleAttribute) is { } attribute)
            {
                start.RegisterOperationBlockAction(block => Analyze(block, attribute));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, INamedTypeSymbol attribute)
    {
        if (context.OwningSymbol is not IMethodSymbol { Parameters.Length: 1, ContainingType: { } type } method
            || !method.HasAttribute(attribute)
            || !TypeModelReader.IsSchema(type))
        {
            return;
        }

        ConfigModel schema = ConfigParser.Parse(type, context.Compilation, context.CancellationToken);
        RuleModel? rule = null;
        foreach (RuleModel candidate in schema.Rules)
        {
            rule = candidate.Name == method.Name ? candidate : rule;
        }

        // A rule that is wrong in itself has its own message.
        if (rule is not { HasRightSignature: true, Fields.IsEmpty: false })
        {
            return;
        }

        HashSet<string> listed = [.. (IEnumerable<string>)rule.Fields];
        var reads = new ParameterReads(method.Parameters[0]);
        foreach (IOperation block in context.OperationBlocks)
        {
            reads.Visit(block);
        }

        foreach ((string name, Location location) in reads.Found)
        {
            if (schema.FindField(name) is not null && listed.Add(name))
            {
                string code = $"nameof({CSharpLiteral.Identifier(name)})";
                context.ReportDiagnostic(Diagnostic.Create(
                    ConfigDescriptors.UnlistedField, location,
                    ImmutableDictionary<string, string?>.Empty.Add(Finding.ReplacementProperty, code),
                    method.Name, $"reads '{name}', which it does not list", $"add {code} to its [Rule]"));
            }
        }
    }
}
