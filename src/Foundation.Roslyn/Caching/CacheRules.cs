using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>
/// What the caches of one class must fulfil. Pure: the generator and the analyzer ask the same questions. Every finding's message has three
/// parts: the name of what is wrong, what is wrong with it, and the remedy.
/// </summary>
internal static partial class CacheRules
{
    /// <summary>Whether a cache can be generated for a method.</summary>
    public static bool HasNode(CachedModel member, AspectMethodModel method) =>
        method.ValueType.Length > 0 && method.Flaw is not (AspectMethodFlaw.Generic or AspectMethodFlaw.ByReference)
        && member.IsVisible && HasEqualKeys(member.Key) && IsIdentifier(member.NodeName);

    private static bool HasEqualKeys(CacheKeyModel key)
    {
        foreach (KeyPartModel part in key.Parts)
        {
            if (!part.HasValueEquality)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIdentifier(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name) && name is not ("Region" or "CacheNodes");
}
