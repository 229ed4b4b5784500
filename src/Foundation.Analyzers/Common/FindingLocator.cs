using System.Collections.Immutable;
using Foundation.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Foundation.Analyzers;

/// <summary>
/// Finds the place in source that a finding is about. What is not there (an inherited member, an argument that was left
/// out) falls back outwards: argument, attribute, member name, type name.
/// </summary>
internal static class FindingLocator
{
    public static Location Locate(INamedTypeSymbol type, Finding finding, CancellationToken cancellationToken)
    {
        ISymbol symbol = MemberOf(type, finding.Member) ?? type;
        Location? location = finding.Target switch
        {
            FindingTarget.Attribute => AttributeLocator.Attribute(symbol, finding.Argument, cancellationToken),
            FindingTarget.AttributeArgument => AttributeLocator.Argument(symbol, finding.Argument, cancellationToken),
            FindingTarget.Initializer => InDeclaration(symbol, InitializerOf, cancellationToken),
            FindingTarget.DeclaredType => InDeclaration(symbol, DeclaredTypeOf, cancellationToken),
            FindingTarget.Parameter => ParameterOf(symbol, finding.Argument),
            _ => null,
        };
        return location ?? InSource(symbol) ?? InSource(type) ?? Location.None;
    }

    /// <summary>The diagnostic for a finding; its id must be the descriptor's.</summary>
    public static Diagnostic ToDiagnostic(
        DiagnosticDescriptor descriptor, INamedTypeSymbol type, Finding finding, CancellationToken cancellationToken) =>
        Diagnostic.Create(descriptor, Locate(type, finding, cancellationToken), PropertiesOf(finding), [.. finding.MessageArguments]);

    /// <summary>The diagnostic for a finding on an attribute of the assembly.</summary>
    public static Diagnostic ToDiagnostic(
        DiagnosticDescriptor descriptor, AttributeData attribute, Finding finding, CancellationToken cancellationToken) =>
        Diagnostic.Create(
            descriptor, AttributeLocator.Argument(attribute, finding.Argument, cancellationToken), PropertiesOf(finding), [.. finding.MessageArguments]);

    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding) =>
        finding.Replacement.Length == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Finding.ReplacementProperty, finding.Replacement);

    private static ISymbol? MemberOf(INamedTypeSymbol type, string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        // Of several methods of one name a certain one, or the one that we are asked to look at.
        (string simpleName, int element) = ArgumentElement.Split(name);
        ISymbol? first = null;
        foreach (ISymbol member in type.GetMembers(simpleName))
        {
            if (!member.IsImplicitlyDeclared && element-- <= 0)
            {
                if (AttributeLocator.HasOurs(member))
                {
                    return member;
                }

                first ??= member;
            }
        }

        return first;
    }

    // The part that the user wrote comes before one that was generated.
    private static Location? InSource(ISymbol symbol)
    {
        Location? first = null;
        foreach (Location location in symbol.Locations)
        {
            if (location.IsInSource && (first is null || Precedes(location, first)))
            {
                first = location;
            }
        }

        return first;
    }

    private static bool Precedes(Location left, Location right)
    {
        bool isGenerated = IsGenerated(left);
        return isGenerated == IsGenerated(right)
            ? string.CompareOrdinal(left.SourceTree!.FilePath, right.SourceTree!.FilePath) < 0
            : !isGenerated;
    }

    private static bool IsGenerated(Location location) => location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static Location? ParameterOf(ISymbol symbol, string name)
    {
        if (symbol is IMethodSymbol method)
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.Name == name)
                {
                    return InSource(parameter);
                }
            }
        }

        return null;
    }

    private static Location? InDeclaration(ISymbol symbol, Func<SyntaxNode, SyntaxNode?> part, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (part(reference.GetSyntax(cancellationToken)) is { } found)
            {
                return found.GetLocation();
            }
        }

        return null;
    }

    private static SyntaxNode? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        EnumMemberDeclarationSyntax member => member.EqualsValue?.Value,
        _ => null,
    };

    private static SyntaxNode? DeclaredTypeOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } => variable.Type,
        ParameterSyntax parameter => parameter.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        _ => null,
    };
}
