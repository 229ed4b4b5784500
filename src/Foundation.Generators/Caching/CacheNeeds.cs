using Foundation.Generators.Aspects;
using Foundation.Roslyn.Aspects;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>What the aspects of the cache ask for.</summary>
internal static class CacheNeeds
{
    /// <summary>Asks for what holds the caches of another class.</summary>
    public static AspectNeed AddAspectsOf(this AspectNeeds needs, CacheReferenceModel target)
    {
        string name = AspectNaming.AspectsName(target.OwnerName);
        return needs.Add(AspectNaming.AspectsName(target.Owner), char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
