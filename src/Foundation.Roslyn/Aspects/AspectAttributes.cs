using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Aspects;

/// <summary>The attributes of methods that are aspects. A new aspect is one line.</summary>
internal static class AspectAttributes
{
    private static readonly string[] All = [TypeNames.CachedAttribute, TypeNames.CacheDependsOnAttribute, TypeNames.InvalidatesAttribute];

    /// <summary>The first aspect of a method, by the name of its attribute without the suffix; null where it has none.</summary>
    public static string? FirstOf(ISymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            foreach (string aspect in All)
            {
                if (attribute.Is(aspect))
                {
                    string name = attribute.AttributeClass!.Name;
                    return name.Substring(0, name.Length - nameof(Attribute).Length);
                }
            }
        }

        return null;
    }
}
