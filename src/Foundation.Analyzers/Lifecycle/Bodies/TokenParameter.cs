using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Foundation.Analyzers.Lifecycle;

/// <summary>The parameter through which a method is cancelled: the one that it has, and the one that it could have.</summary>
internal static class TokenParameter
{
    /// <summary>Whether the parameters of the method are said elsewhere too, so that none can be added.</summary>
    public static bool IsFixed(IMethodSymbol method)
    {
        if (method.IsOverride || method.IsVirtual || method.PartialDefinitionPart is not null)
        {
            return true;
        }

        foreach (INamedTypeSymbol type in method.ContainingType.AllInterfaces)
        {
            foreach (ISymbol member in type.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A name for the parameter that nothing in the method has.</summary>
    public static string FreeName(IMethodSymbol method, CancellationToken cancellationToken)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            foreach (SyntaxToken token in reference.GetSyntax(cancellationToken).DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is not IdentifierNameSyntax { Parent: NameColonSyntax })
                {
                    used.Add(token.ValueText);
                }
            }
        }

        string name = "cancellationToken";
        while (used.Contains(name))
        {
            name = "stop" + char.ToUpperInvariant(name[0]) + name.Substring(1);
        }

        return name;
    }

    /// <summary>Whether the body takes the token in its hand, also in a lambda; its name alone does not count.</summary>
    public static bool IsUsed(IParameterSymbol token, ImmutableArray<IOperation> blocks)
    {
        foreach (IOperation block in blocks)
        {
            foreach (IOperation operation in block.DescendantsAndSelf())
            {
                if (operation is IParameterReferenceOperation { Parent: not INameOfOperation } reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, token))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
