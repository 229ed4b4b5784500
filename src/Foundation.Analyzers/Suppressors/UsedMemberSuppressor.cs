using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Foundation.Analyzers.Suppressors;

/// <summary>
/// Silences what other analyzers say of members that look unused, and of types that look as if nobody made them, where an attribute of ours
/// has generated code use them. A system adds its attributes to the lists.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsedMemberSuppressor : DiagnosticSuppressor
{
    private const string MemberReason = "The method is called by generated code, as its attribute asks.";
    private const string TypeReason = "The type is made and used by generated code, as its attribute asks.";

    private static readonly ImmutableHashSet<string> Members =
    [
        TypeNames.RuleAttribute,
        TypeNames.OnStartAttribute, TypeNames.RunAttribute, TypeNames.HealthCheckAttribute, TypeNames.ShutdownHookAttribute,
        TypeNames.OnDegradedAttribute, TypeNames.OnRecoveredAttribute,
    ];

    private static readonly ImmutableHashSet<string> Types = [TypeNames.ConfigSchemaAttribute, TypeNames.ManagedServiceAttribute, TypeNames.AspectsAttribute];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("FNDS001", "CA1822", MemberReason),
        new("FNDS002", "IDE0051", MemberReason),
        new("FNDS003", "CA1812", TypeReason),
        new("FNDS004", "CA1034", TypeReason),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            SuppressionDescriptor descriptor = SupportedSuppressions.First(descriptor => descriptor.SuppressedDiagnosticId == diagnostic.Id);
            if (DeclaredAt(diagnostic.Location, context) is { } symbol && Carries(symbol, symbol is INamedTypeSymbol ? Types : Members))
            {
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
            }
        }
    }

    private static ISymbol? DeclaredAt(Location location, SuppressionAnalysisContext context)
    {
        if (location.SourceTree is not { } tree)
        {
            return null;
        }

        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan);
        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? context.GetSemanticModel(tree).GetDeclaredSymbol(member, context.CancellationToken)
            : null;
    }

    private static bool Carries(ISymbol symbol, ImmutableHashSet<string> attributes)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && attributes.Contains($"{type.ContainingNamespace.ToDisplayString()}.{type.Name}"))
            {
                return true;
            }
        }

        return false;
    }
}
