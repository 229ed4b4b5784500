using System.Collections.Immutable;
using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>Says what the rules find in each <c>[ManagedService]</c> type and in <c>[assembly: Lifecycle]</c>, and which attributes have no effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleDeclarationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        LifecycleDescriptors.OfDeclarations.ToImmutableDictionary(static descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => LifecycleDescriptors.OfDeclarations;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(TypeNames.ManagedServiceAttribute) is { } service)
            {
                start.RegisterSymbolAction(symbol => AnalyzeType(symbol, service), SymbolKind.NamedType);
                start.RegisterSyntaxNodeAction(AnalyzeAssembly, SyntaxKind.AttributeList);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol service)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        List<Finding> findings = type.HasAttribute(service)
            ? LifecycleRules.Find(LifecycleParser.Parse(type, context.Compilation, context.CancellationToken))
            : LifecycleStrayRules.Find(type);
        foreach (Finding finding in findings)
        {
            context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[finding.RuleId], type, finding, context.CancellationToken));
        }
    }

    // No symbol action is called for an assembly, and the end of the compilation would be too late for an editor.
    private static void AnalyzeAssembly(SyntaxNodeAnalysisContext context)
    {
        var list = (AttributeListSyntax)context.Node;
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) is true
            && LifecycleAttributes.Find(context.Compilation.Assembly, "Lifecycle") is { ApplicationSyntaxReference: { } reference } attribute
            && reference.SyntaxTree == list.SyntaxTree
            && list.Span.Contains(reference.Span))
        {
            foreach (Finding finding in LifecycleRules.Find(LifecycleParser.ParseOptions(attribute, context.CancellationToken)))
            {
                context.ReportDiagnostic(FindingLocator.ToDiagnostic(ById[finding.RuleId], attribute, finding, context.CancellationToken));
            }
        }
    }
}
