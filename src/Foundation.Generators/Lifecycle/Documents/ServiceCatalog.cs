using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>The services of an assembly in the order of their start, and what they depend on elsewhere.</summary>
internal sealed class ServiceCatalog
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public ServiceCatalog(EquatableArray<LifecycleModel> services)
    {
        List<ServiceNode> nodes = [];
        foreach (LifecycleModel service in services)
        {
            nodes.Add(ServiceNode.Of(service));
        }

        // Both are in the order of the keys, so that the numbers are the same.
        var graph = new ServiceGraph(nodes.ToEquatableArray());
        List<int> order = [.. graph.InOrder];
        for (int node = 0; node < services.Length; node++)
        {
            if (graph.Levels[node] == 0)
            {
                order.Add(node);
            }
        }

        foreach (int node in order)
        {
            LifecycleModel service = services[node];
            _ids.Add(service.Key, "s" + CSharpLiteral.Int32(Services.Count));
            Services.Add((service, graph.Levels[node]));
        }

        Longest = StopPath.Longest(graph, node => StopSequence.TicksOf(services[node]));
        LongestPath = Longest?.Nodes.ConvertAll(node => services[node]) ?? [];
        AddForeign();
    }

    /// <summary>The services with their levels; those on a circle last, with the level 0.</summary>
    public List<(LifecycleModel Service, int Level)> Services { get; } = [];

    /// <summary>What they depend on in other assemblies, by name.</summary>
    public SortedDictionary<string, string> Foreign { get; } = new(StringComparer.Ordinal);

    /// <summary>The longest way to stop, or null where nothing takes time.</summary>
    public StopPath? Longest { get; }

    public List<LifecycleModel> LongestPath { get; }

    /// <summary>The node of a service in a diagram.</summary>
    public string IdOf(LifecycleModel service) => _ids[service.Key];

    /// <summary>The node of what a service depends on.</summary>
    public string IdOf(DependencyModel dependency) => _ids.TryGetValue(dependency.Key, out string? id) ? id : Foreign[dependency.ServiceName];

    /// <summary>What a service depends on, each once: hard first.</summary>
    public static List<(DependencyModel Dependency, bool IsHard)> DependenciesOf(LifecycleModel service)
    {
        List<(DependencyModel Dependency, bool IsHard)> dependencies = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (DependencyModel dependency in service.DependsOn)
        {
            if (taken.Add(dependency.Key))
            {
                dependencies.Add((dependency, true));
            }
        }

        foreach (DependencyModel dependency in service.SoftDependsOn)
        {
            if (taken.Add(dependency.Key))
            {
                dependencies.Add((dependency, false));
            }
        }

        return dependencies;
    }

    private void AddForeign()
    {
        foreach ((LifecycleModel service, _) in Services)
        {
            foreach ((DependencyModel dependency, _) in DependenciesOf(service))
            {
                if (!_ids.ContainsKey(dependency.Key))
                {
                    Foreign[dependency.ServiceName] = "";
                }
            }
        }

        int number = 0;
        foreach (string name in new List<string>(Foreign.Keys))
        {
            Foreign[name] = "x" + CSharpLiteral.Int32(number++);
        }
    }
}
