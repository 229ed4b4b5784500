using System.Text;
using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>What is wrong with a class because of others.</summary>
/// <param name="TypeKey">The class, by its name in metadata.</param>
/// <param name="Finding">What is wrong; it is on that class's declaration.</param>
internal readonly record struct CacheFinding(string TypeKey, Finding Finding);

/// <summary>What the caches of an assembly must fulfil together: none depends on itself, and none on too many.</summary>
internal static class CacheGraphRules
{
    // Every hit compares the epochs of all.
    private const int LargestClosure = 16;

    /// <summary>The circles, each once, and the caches that depend on too many.</summary>
    public static List<CacheFinding> Find(IEnumerable<AspectDeclaration> declarations)
    {
        DeclaredCaches caches = new(declarations);
        int[] components = StronglyConnected.Components(caches.Count, Enumerable.Range(0, caches.Count), caches.Successors);
        List<CacheFinding> findings = [];
        HashSet<int> reported = [];
        for (int i = 0; i < caches.Count; i++)
        {
            if (reported.Add(components[i]) && PathBack(i) is { } path)
            {
                findings.Add(FindingOf(path));
            }

            HashSet<string> closure = caches.ClosureOf(i);
            if (closure.Count > LargestClosure && !closure.Contains(caches[i].Key))
            {
                findings.Add(TooMany(caches[i], closure.Count));
            }
        }

        return findings;

        // The shortest way from a node to itself, within its component.
        List<int>? PathBack(int start)
        {
            Dictionary<int, int> from = [];
            Queue<int> open = new([start]);
            while (open.Count > 0)
            {
                int node = open.Dequeue();
                foreach (int next in caches.Successors(node))
                {
                    if (next == start)
                    {
                        List<int> path = [node];
                        while (path[0] != start)
                        {
                            path.Insert(0, from[path[0]]);
                        }

                        return path;
                    }

                    if (components[next] == components[start] && !from.ContainsKey(next))
                    {
                        from[next] = node;
                        open.Enqueue(next);
                    }
                }
            }

            return null;
        }

        CacheFinding FindingOf(List<int> path)
        {
            DeclaredCache first = caches[path[0]];
            DeclaredCache second = caches[path.Count > 1 ? path[1] : path[0]];
            bool isOneClass = path.TrueForAll(node => caches[node].Declaration == first.Declaration);
            var text = new StringBuilder();
            foreach (int node in path)
            {
                text.Append(NameOf(caches[node])).Append(" → ");
            }

            string attribute = "";
            foreach (CacheReferenceModel dependency in first.Member.DependsOn)
            {
                attribute = attribute.Length == 0 && dependency.NodeKey == second.Key ? dependency.Attribute : attribute;
            }

            return new CacheFinding(first.Declaration.Type.Hierarchy.MetadataName, new Finding(
                CacheRuleIds.DependencyCycle, first.Member.MethodId, FindingTarget.Attribute, attribute,
                EquatableArray.Create<string>([first.Member.NodeName, $"depends on itself: {text}{NameOf(first)}", "remove one of these dependencies"])));

            string NameOf(DeclaredCache node) => isOneClass ? node.Member.NodeName : $"{node.Declaration.Type.TypeName}.{node.Member.NodeName}";
        }
    }

    private static CacheFinding TooMany(DeclaredCache cache, int count) => new(cache.Declaration.Type.Hierarchy.MetadataName, Finding.OnMember(
        CacheRuleIds.LargeClosure, cache.Member.MethodId, cache.Member.NodeName,
        $"depends on {CSharpLiteral.Int32(count)} caches, directly and through others, and every hit compares the epochs of all",
        $"depend on at most {CSharpLiteral.Int32(LargestClosure)}, or on one that is invalidated with them"));
}
