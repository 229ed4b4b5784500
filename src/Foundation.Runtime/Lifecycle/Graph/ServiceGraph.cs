namespace Foundation.Lifecycle;

/// <summary>Services and what they depend on, checked and put in order. Immutable.</summary>
internal sealed class ServiceGraph
{
    private readonly Dictionary<string, ServiceNode> _byName;
    private readonly IReadOnlySet<string>? _others;

    private ServiceGraph(ServiceNode[] nodes, Dictionary<string, ServiceNode> byName, IReadOnlySet<string>? others)
    {
        Nodes = nodes;
        ByLevel = [.. nodes.OrderBy(static node => node.Level)];
        _byName = byName;
        _others = others;
    }

    /// <summary>In the order in which they were declared.</summary>
    public ServiceNode[] Nodes { get; }

    /// <summary>What the services are, in that order.</summary>
    public IEnumerable<ServiceDefinition> Definitions => Nodes.Select(static node => node.Service);

    /// <summary>By level, and within one in the order of declaration: a service is a level above the highest that it depends on.</summary>
    public ServiceNode[] ByLevel { get; }

    /// <summary>The service of a name, or <see langword="null"/>.</summary>
    public ServiceNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Checks names and edges.</summary>
    /// <param name="services">The services.</param>
    /// <param name="others">The names of what somebody else starts before all of these and stops after them: to depend on it is always fulfilled.</param>
    /// <exception cref="LifecycleException">A definition that makes no sense, two services of one name, a dependency that does not exist, or a cycle, with its path.</exception>
    public static ServiceGraph Of(IEnumerable<ServiceDefinition> services, IReadOnlySet<string>? others = null)
    {
        ServiceNode[] nodes = [.. services.Select(static (service, index) => new ServiceNode(DefinitionRules.Check(service), index))];
        var byName = new Dictionary<string, ServiceNode>(StringComparer.Ordinal);
        foreach (ServiceNode node in nodes)
        {
            if (!byName.TryAdd(node.Name, node))
            {
                throw new LifecycleException($"Two services are named '{node.Name}'; names are unique.");
            }
        }

        ServiceNode[] last = Array.FindAll(nodes, static node => node.Service.IsLast);
        foreach (ServiceNode node in nodes)
        {
            Link(node, byName, others, last);
        }

        var levels = new ServiceLevels();
        foreach (ServiceNode node in nodes)
        {
            levels.Visit(node);
        }

        return new ServiceGraph(nodes, byName, others);
    }

    /// <summary>The same with other declarations, checked as well.</summary>
    /// <param name="services">Those that were there, in their order, then new ones.</param>
    public ServiceGraph With(IEnumerable<ServiceDefinition> services) => Of(services, _others);

    private static void Link(ServiceNode node, Dictionary<string, ServiceNode> byName, IReadOnlySet<string>? others, ServiceNode[] last)
    {
        foreach (string name in node.Service.DependsOn)
        {
            if (!byName.TryGetValue(name, out ServiceNode? dependency))
            {
                if (others?.Contains(name) == true)
                {
                    continue;
                }

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

        if (!node.Service.IsLast)
        {
            node.Before.UnionWith(last);
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
