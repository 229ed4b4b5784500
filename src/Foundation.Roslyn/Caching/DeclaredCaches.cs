using Foundation.Roslyn.Aspects;

namespace Foundation.Roslyn.Caching;

/// <summary>A cached method among those of its assembly.</summary>
/// <param name="Key">What tells it from all others.</param>
/// <param name="Declaration">Its class.</param>
/// <param name="Member">What is declared of it.</param>
internal sealed record DeclaredCache(string Key, AspectDeclaration Declaration, CachedModel Member);

/// <summary>The caches of an assembly and what depends on what, in an order that files do not change.</summary>
internal sealed class DeclaredCaches
{
    private readonly List<DeclaredCache> _nodes = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public DeclaredCaches(IEnumerable<AspectDeclaration> declarations)
    {
        foreach (AspectDeclaration declaration in declarations)
        {
            foreach (CachedModel member in declaration.Cache.Members)
            {
                _nodes.Add(new DeclaredCache($"{declaration.Type.Hierarchy.MetadataName}.{member.NodeName}", declaration, member));
            }
        }

        _nodes.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (int i = 0; i < _nodes.Count; i++)
        {
            _places[_nodes[i].Key] = i;
        }
    }

    public int Count => _nodes.Count;

    public DeclaredCache this[int node] => _nodes[node];

    /// <summary>On which caches of the assembly one depends directly.</summary>
    public List<int> Successors(int node)
    {
        List<int> next = [];
        foreach (CacheReferenceModel dependency in _nodes[node].Member.DependsOn)
        {
            if (dependency.State == CacheReferenceState.Found && _places.TryGetValue(dependency.NodeKey, out int place))
            {
                next.Add(place);
            }
        }

        return next;
    }

    /// <summary>On which caches one depends, directly or through others, by their keys: also on those of other assemblies, as far as they are named here.</summary>
    public HashSet<string> ClosureOf(int node)
    {
        HashSet<string> closure = new(StringComparer.Ordinal);
        Queue<DeclaredCache> open = new([_nodes[node]]);
        while (open.Count > 0)
        {
            foreach (CacheReferenceModel dependency in open.Dequeue().Member.DependsOn)
            {
                if (dependency.State == CacheReferenceState.Found && closure.Add(dependency.NodeKey) && _places.TryGetValue(dependency.NodeKey, out int place))
                {
                    open.Enqueue(_nodes[place]);
                }
            }
        }

        return closure;
    }
}
