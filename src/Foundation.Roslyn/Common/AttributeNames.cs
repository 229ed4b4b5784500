using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn;

/// <summary>Recognises attributes by their full name, without making texts.</summary>
internal static class AttributeNames
{
    /// <summary>The attribute of a class given by its name in metadata, or null.</summary>
    public static AttributeData? Find(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Is(this AttributeData attribute, string metadataName)
    {
        int end = metadataName.Length;
        ISymbol? current = attribute.AttributeClass;
        while (current is not null and not INamespaceSymbol { IsGlobalNamespace: true })
        {
            int start = end - current.MetadataName.Length;
            if (start < 0 || string.CompareOrdinal(metadataName, start, current.MetadataName, 0, current.MetadataName.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return current.ContainingSymbol is INamespaceSymbol { IsGlobalNamespace: true };
            }

            end = start - 1;
            current = current.ContainingSymbol;
        }

        return false;
    }
}
