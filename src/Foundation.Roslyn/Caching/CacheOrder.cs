using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>The caches of a class in an order in which each stands behind those of the class that it depends on.</summary>
internal static class CacheOrder
{
    /// <summary>The members that have a cache; on a circle, in declared order.</summary>
    public static List<CachedModel> Of(AspectDeclaration declaration)
    {
        List<CachedModel> ordered = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (CachedModel member in declaration.Cache.Members)
        {
            Visit(declaration, member, seen, ordered);
        }

        return ordered;
    }

    /// <summary>The dependencies of a member that generated code can follow: those that lead somewhere, and to what is made before it.</summary>
    public static IEnumerable<CacheReferenceModel> DependenciesOf(AspectDeclaration declaration, CachedModel member)
    {
        List<CachedModel> ordered = Of(declaration);
        int place = ordered.IndexOf(member);
        foreach (CacheReferenceModel dependency in member.DependsOn)
        {
            bool isBefore = dependency.Owner.Length > 0 || ordered.FindIndex(other => other.NodeName == dependency.NodeName) is var at && at >= 0 && at < place;
            if (isBefore && KeyMapper.CanMap(dependency, KeyMapper.ValuesOf(member.Key)))
            {
                yield return dependency;
            }
        }
    }

    private static void Visit(AspectDeclaration declaration, CachedModel member, HashSet<string> seen, List<CachedModel> ordered)
    {
        if (!seen.Add(member.NodeName))
        {
            return;
        }

        foreach (CacheReferenceModel dependency in member.DependsOn)
        {
            foreach (CachedModel other in declaration.Cache.Members)
            {
                if (dependency.Owner.Length == 0 && dependency.State == CacheReferenceState.Found && other.NodeName == dependency.NodeName)
                {
                    Visit(declaration, other, seen, ordered);
                }
            }
        }

        foreach (AspectMethodModel method in declaration.Type.Methods)
        {
            if (method.Id == member.MethodId && CacheRules.HasNode(member, method))
            {
                ordered.Add(member);
            }
        }
    }
}
