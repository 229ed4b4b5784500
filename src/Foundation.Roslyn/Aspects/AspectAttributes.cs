using Microsoft.CodeAnalysis;

namespace Foundation.Roslyn.Aspects;

/// <summary>The attributes of methods that are aspects. A new aspect is one line.</summary>
internal static class AspectAttributes
{
    private static readonly string[] All = [TypeNames.CachedAttribute, TypeNames.CacheDependsOnAttribute, TypeNames.InvalidatesAttribute];

    // What completes nothing, but has an effect only beside aspects.
    private static readonly string[] Beside = [TypeNames.WarmAttribute];

    /// <summary>The first attribute of a method that has an effect only in a class with aspects, by its name without the suffix; null where it has none.</summary>
    public static string? FirstWithEffect(ISymbol method) => FirstOf(method) ?? FirstOf(method, Beside);

    /// <summary>The first aspect of a method, by the name of its attribute without the suffix; null where it has none.</summary>
    public static string? FirstOf(ISymbol method) => FirstOf(method, All);

    private static string? FirstOf(ISymbol method, string[] names)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            foreach (string aspect in names)
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
