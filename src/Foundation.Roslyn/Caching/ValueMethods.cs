using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Caching;

/// <summary>Finds the methods that are named to look at a value.</summary>
internal static class ValueMethods
{
    /// <summary>Whether a class has a static method that takes the value and returns what it must.</summary>
    public static bool Has(INamedTypeSymbol type, string name, ITypeSymbol value, Func<ITypeSymbol, bool> returns)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: true, IsGenericMethod: false, Parameters: [{ RefKind: RefKind.None } parameter] } method
                && returns(method.ReturnType)
                && SymbolEqualityComparer.Default.Equals(parameter.Type, value))
            {
                return true;
            }
        }

        return false;
    }
}
