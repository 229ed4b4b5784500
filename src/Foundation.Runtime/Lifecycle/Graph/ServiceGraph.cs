namespace Foundation.Lifecycle;

/// <summary>Services and what they depend on, checked and put in order. Immutable.</summary>
internal sealed class ServiceGraph
{
    private ServiceGraph(ServiceNode[] nodes, int levels)
    {
        Nodes = nodes;
        Levels = levels;
    }

    /// <summary>In the order in which they were declared.</summary>
    public ServiceNode[] Nodes { get; }

    /// <summary>How many levels there are: a service is one level above the highest that it depends on.</summary>
    public int Levels { get; }

    /// <summary>Checks names and edges.</summary>
    /// <exception cref="LifecycleException">Two services of one name, a dependency that does not exist, or a cycle, with its path.</exception>
    public static ServiceGraph Of(IEnumerable<ServiceDefinition> services)
    {
        ServiceNode[] nodes = [.. services.Select(static (service, index) => new ServiceNode(service, index))];
        var byName = new Dictionary<string, ServiceNode>(StringComparer.Ordinal);
        foreach (ServiceNode node in nodes)
        {
            if (!byName.TryAdd(node.Name, node))
            {
                throw new LifecycleException($"Two services are named '{node.Name}'; names are unique.");
            }
        }

        foreach (ServiceNode node in nodes)
        {
            Link(node, byName);
        }

        var levels = new ServiceLevels();
        foreach (ServiceNode node in nodes)
        {
            levels.Visit(node);
        }

        return new ServiceGraph(nodes, levels.Count);
    }

    private static void Link(ServiceNode node, Dictionary<string, ServiceNode> byName)
    {
        foreach (string name in node.Service.DependsOn)
        {
            if (!byName.TryGetValue(name, out ServiceNode? dependency))
            {
                throw new LifecycleException($"'{node.Name}' depends on '{name}', which does not exist. Add it, or depend on it softly.");
            }

            node.Hard.Add(dependency);
            node.Before.Add(dependency);
        }

        foreach (string name in node.Service.SoftDependsOn)
        {
            if (byName.TryGetValue(name, out ServiceNode? dependency))
            {
                node.Before.Add(dependency);
            }
        }

        foreach (ServiceNode dependency in node.Before)
        {
            dependency.After.Add(node);
        }
    }
}

/// <summary>A service and its neighbours.</summary>
internal sealed class ServiceNode(ServiceDefinition service, int index)
{
    public ServiceDefinition Service => service;

    public string Name => service.Name;

    /// <summary>The place in the order of declaration.</summary>
    public int Index => index;

    public int Level { get; set; }

    /// <summary>What it cannot do without.</summary>
    public HashSet<ServiceNode> Hard { get; } = [];

    /// <summary>What starts before it and stops after it.</summary>
    public HashSet<ServiceNode> Before { get; } = [];

    /// <summary>What starts after it and stops before it.</summary>
    public HashSet<ServiceNode> After { get; } = [];
}

/// <summary>Finds the level of each service, and cycles.</summary>
internal sealed class ServiceLevels
{
    private readonly HashSet<ServiceNode> _done = [];
    private readonly List<ServiceNode> _path = [];

    public int Count { get; private set; }

    public void Visit(ServiceNode node)
    {
        if (_done.Contains(node))
        {
            return;
        }

        int start = _path.IndexOf(node);
        if (start >= 0)
        {
            string path = string.Join(" → ", _path.Skip(start).Append(node).Select(static part => part.Name));
            throw new LifecycleException($"Services depend on each other in a circle: {path}. Remove one of these dependencies.");
        }

        _path.Add(node);
        foreach (ServiceNode dependency in node.Before)
        {
            Visit(dependency);
            node.Level = Math.Max(node.Level, dependency.Level + 1);
        }

        _path.RemoveAt(_path.Count - 1);
        _done.Add(node);
        Count = Math.Max(Count, node.Level + 1);
    }
}
