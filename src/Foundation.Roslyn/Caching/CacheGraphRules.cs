using System.Text;
using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>What is wrong with a class because of others.</summary>
/// <param name="TypeKey">The class, by its name in metadata.</param>
/// <param name="Finding">What is wrong; it is on that class's declaration.</param>
internal readonly record struct CacheFinding(string TypeKey, Finding Finding);

/// <summary>What the caches of an assembly must fulfil together: none depends on itself.</summary>
internal static class CacheGraphRules
{
    /// <summary>The circles, each once, in an order that files do not change.</summary>
    public static List<CacheFinding> Find(IEnumerable<AspectDeclaration> declarations)
    {
        List<Node> nodes = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (AspectDeclaration declaration in declarations)
        {
            foreach (CachedModel member in declaration.Cache.Members)
            {
                nodes.Add(new Node($"{declaration.Type.Hierarchy.MetadataName}.{member.NodeName}", declaration, member));
            }
        }

        nodes.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (int i = 0; i < nodes.Count; i++)
        {
            places[nodes[i].Key] = i;
        }

        int[] components = StronglyConnected.Components(nodes.Count, Enumerable.Range(0, nodes.Count), Successors);
        List<CacheFinding> findings = [];
        HashSet<int> reported = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            if (reported.Add(components[i]) && PathBack(i) is { } path)
            {
                findings.Add(FindingOf(path));
            }
        }

        return findings;

        List<int> Successors(int node)
        {
            List<int> next = [];
            foreach (CacheReferenceModel dependency in nodes[node].Member.DependsOn)
            {
                if (dependency.State == CacheReferenceState.Found && places.TryGetValue(dependency.NodeKey, out int place))
                {
                    next.Add(place);
                }
            }

            return next;
        }

        // The shortest way from a node to itself, within its component.
        List<int>? PathBack(int start)
        {
            Dictionary<int, int> from = [];
            Queue<int> open = new([start]);
            while (open.Count > 0)
            {
                int node = open.Dequeue();
                foreach (int next in Successors(node))
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
            Node first = nodes[path[0]];
            Node second = nodes[path.Count > 1 ? path[1] : path[0]];
            bool isOneClass = path.TrueForAll(node => nodes[node].Declaration == first.Declaration);
            var text = new StringBuilder();
            foreach (int node in path)
            {
                text.Append(NameOf(nodes[node])).Append(" → ");
            }

            string attribute = "";
            foreach (CacheReferenceModel dependency in first.Member.DependsOn)
            {
                attribute = attribute.Length == 0 && dependency.NodeKey == second.Key ? dependency.Attribute : attribute;
            }

            return new CacheFinding(first.Declaration.Type.Hierarchy.MetadataName, new Finding(
                CacheRuleIds.DependencyCycle, first.Member.MethodId, FindingTarget.Attribute, attribute,
                EquatableArray.Create<string>([first.Member.NodeName, $"depends on itself: {text}{NameOf(first)}", "remove one of these dependencies"])));

            string NameOf(Node node) => isOneClass ? node.Member.NodeName : $"{node.Declaration.Type.TypeName}.{node.Member.NodeName}";
        }
    }

    private sealed record Node(string Key, AspectDeclaration Declaration, CachedModel Member);
}
