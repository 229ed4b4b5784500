namespace Foundation.Roslyn.Lifecycle;

/// <summary>A service as a place in the graph.</summary>
/// <param name="Key">What tells it apart.</param>
/// <param name="Before">The keys of what starts before it, hard and soft, as far as the build knows; others are ignored.</param>
internal sealed record ServiceNode(string Key, EquatableArray<string> Before)
{
    public static ServiceNode Of(LifecycleModel service)
    {
        List<string> before = [];
        Add(service.DependsOn);
        Add(service.SoftDependsOn);
        return new ServiceNode(service.Key, before.ToEquatableArray());

        void Add(EquatableArray<DependencyModel> dependencies)
        {
            foreach (DependencyModel dependency in dependencies)
            {
                if (dependency.Kind == DependencyKind.ManagedService && !before.Contains(dependency.Key))
                {
                    before.Add(dependency.Key);
                }
            }
        }
    }
}

/// <summary>Services and what starts before them: levels and circles, computed without recursion, since chains may be long.</summary>
internal sealed class ServiceGraph
{
    private readonly List<int>[] _before;

    /// <summary>Takes services in any order; they are numbered by their keys in ordinal order, so that nothing depends on files.</summary>
    public ServiceGraph(EquatableArray<ServiceNode> services)
    {
        Nodes = services.Sorted(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < Nodes.Length; i++)
        {
            numbers[Nodes[i].Key] = i;
        }

        _before = new List<int>[Nodes.Length];
        for (int i = 0; i < _before.Length; i++)
        {
            _before[i] = [];
            foreach (string key in Nodes[i].Before)
            {
                if (numbers.TryGetValue(key, out int number))
                {
                    _before[i].Add(number);
                }
            }
        }

        (InOrder, Levels) = Order();
    }

    public EquatableArray<ServiceNode> Nodes { get; }

    /// <summary>The level of each service, from 1: one above the highest of what starts before it; 0 where a circle leaves none.</summary>
    public int[] Levels { get; }

    /// <summary>The services that have a level, by level and key.</summary>
    public List<int> InOrder { get; }

    /// <summary>What starts before a service.</summary>
    public List<int> BeforeOf(int node) => _before[node];

    /// <summary>One shortest circle of each knot, from its first service by key, which is not repeated at the end.</summary>
    public List<List<int>> Cycles()
    {
        List<List<int>> cycles = [];
        int[] components = StronglyConnected.Components(Nodes.Length, Enumerable.Range(0, Nodes.Length), BeforeOf);
        HashSet<int> known = [];
        for (int node = 0; node < components.Length; node++)
        {
            if (known.Add(components[node]) && CycleFrom(node, components) is { } cycle)
            {
                cycles.Add(cycle);
            }
        }

        return cycles;
    }

    private (List<int> InOrder, int[] Levels) Order()
    {
        int[] levels = new int[_before.Length];
        int[] open = new int[_before.Length];
        List<int>[] after = new List<int>[_before.Length];
        for (int i = 0; i < after.Length; i++)
        {
            after[i] = [];
        }

        Queue<int> ready = new();
        for (int i = 0; i < _before.Length; i++)
        {
            open[i] = _before[i].Count;
            _before[i].ForEach(before => after[before].Add(i));
            if (open[i] == 0)
            {
                ready.Enqueue(i);
            }
        }

        List<int> order = [];
        while (ready.Count > 0)
        {
            int node = ready.Dequeue();
            order.Add(node);
            foreach (int before in _before[node])
            {
                levels[node] = Math.Max(levels[node], levels[before]);
            }

            levels[node]++;
            foreach (int next in after[node])
            {
                if (--open[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        order.Sort((left, right) => levels[left] != levels[right] ? levels[left].CompareTo(levels[right]) : left.CompareTo(right));
        return (order, levels);
    }

    private List<int>? CycleFrom(int start, int[] components)
    {
        Dictionary<int, int> cameFrom = [];
        Queue<int> queue = new([start]);
        while (queue.Count > 0)
        {
            int node = queue.Dequeue();
            foreach (int next in _before[node])
            {
                if (next == start)
                {
                    return PathTo(node, start, cameFrom);
                }

                if (components[next] == components[start] && !cameFrom.ContainsKey(next))
                {
                    cameFrom[next] = node;
                    queue.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<int> PathTo(int node, int start, Dictionary<int, int> cameFrom)
    {
        List<int> path = [node];
        while (node != start)
        {
            path.Add(node = cameFrom[node]);
        }

        path.Reverse();
        return path;
    }
}
