using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Configuration;

/// <summary>Says where code reads a field that is declared as deprecated. A schema may read its own: it makes the new value of the old one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigDeprecatedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ConfigDescriptors.DeprecatedRead];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.FieldAttribute) is { } attribute)
            {
                var deprecated = new FieldReads(attribute, "Deprecated");
                start.RegisterOperationAction(operation => Analyze(operation, deprecated), OperationKind.PropertyReference, OperationKind.FieldReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, FieldReads deprecated)
    {
        var reference = (IMemberReferenceOperation)context.Operation;
        if (deprecated.ValueOf(reference.Member) is string reason
            && FieldReads.IsRead(reference)
            && !SymbolEqualityComparer.Default.Equals(context.ContainingSymbol.ContainingType?.OriginalDefinition, reference.Member.ContainingType.OriginalDefinition))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ConfigDescriptors.DeprecatedRead, reference.Syntax.GetLocation(), FieldReads.NameOf(reference.Member), "is deprecated, but is read here", reason));
        }
    }
}
