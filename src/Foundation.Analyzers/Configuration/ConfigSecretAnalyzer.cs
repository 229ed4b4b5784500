using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Configuration;

/// <summary>Says where a secret field flows, within one method, into a log call, a composed text, or the message of an exception.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigSecretAnalyzer : DiagnosticAnalyzer
{
    private const string Remedy = "leave it out, or write the schema instead, whose text hides its secrets";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ConfigDescriptors.SecretLeaks];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.FieldAttribute) is { } attribute)
            {
                var secrets = new FieldReads(attribute, "Secret");
                var sinks = new TextSinks(start.Compilation);
                start.RegisterOperationAction(operation => Analyze(operation, secrets, sinks), OperationKind.PropertyReference, OperationKind.FieldReference);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, FieldReads secrets, TextSinks sinks)
    {
        var reference = (IMemberReferenceOperation)context.Operation;
        if (secrets.ValueOf(reference.Member) is true && FieldReads.IsRead(reference))
        {
            foreach ((IOperation place, string sink) in new ValueFlow(sinks).From(reference))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ConfigDescriptors.SecretLeaks, place.Syntax.GetLocation(), FieldReads.NameOf(reference.Member), $"is Secret, but flows into {sink}", Remedy));
            }
        }
    }
}
