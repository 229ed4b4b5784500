using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers;

/// <summary>Finds an attribute whose class was resolved once for the compilation.</summary>
internal static class AttributeLookup
{
    public static AttributeData? FindAttribute(this ISymbol symbol, INamedTypeSymbol attributeClass)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool HasAttribute(this ISymbol symbol, INamedTypeSymbol attributeClass) => symbol.FindAttribute(attributeClass) is not null;
}
