namespace Foundation.Lifecycle;

/// <summary>
/// The services and how far each has come, and what follows from that: which of them can start, and which cannot go on. A service runs only
/// while what it cannot do without is available. Guarded by the lock of the lifecycle; graph and services may be read without.
/// </summary>
internal sealed class ServiceTable
{
    private readonly Func<ServiceNode, SupervisedService> _create;
    private Snapshot _now;

    public ServiceTable(ServiceGraph graph, Func<ServiceNode, SupervisedService> create)
    {
        _create = create;
        _now = new Snapshot(graph, [.. graph.Nodes.Select(create)]);
    }

    public ServiceGraph Graph => Volatile.Read(ref _now).Graph;

    public IReadOnlyList<SupervisedService> Services => Volatile.Read(ref _now).Services;

    public SupervisedService this[ServiceNode node] => Volatile.Read(ref _now).Services[node.Index];

    /// <summary>Goes on with services that were added or declared anew; each keeps its index and how far it has come.</summary>
    public void Follow(ServiceGraph graph)
    {
        SupervisedService[] known = _now.Services;
        Volatile.Write(ref _now, new Snapshot(graph, [.. known, .. graph.Nodes.Skip(known.Length).Select(_create)]));
    }

    /// <summary>Whether it waits, and what it cannot do without is there.</summary>
    public bool CanStart(ServiceNode node) => this[node].State == ServiceState.Waiting && node.Hard.All(dependency => this[dependency].IsAvailable);

    /// <summary>What waits and can start, by itself or after others of these.</summary>
    public List<ServiceNode> FindStartable()
    {
        var found = new List<ServiceNode>();
        HashSet<ServiceNode> starting = [];
        foreach (ServiceNode node in Graph.ByLevel)
        {
            if (this[node].State == ServiceState.Waiting && node.Hard.All(dependency => this[dependency].IsAvailable || starting.Contains(dependency)))
            {
                starting.Add(node);
                found.Add(node);
            }
        }

        return found;
    }

    /// <summary>What runs though it lacks something that it cannot do without, or would when all of these have stopped.</summary>
    /// <param name="leaving">What is to stop for a reason of its own.</param>
    public List<ServiceNode> FindLost(ServiceNode? leaving = null)
    {
        var found = new List<ServiceNode>();
        HashSet<ServiceNode> stopping = [];
        foreach (ServiceNode node in Graph.ByLevel)
        {
            if (this[node].State == ServiceState.Running
                && (node.Index == leaving?.Index || node.Hard.Any(dependency => !this[dependency].IsAvailable || stopping.Contains(dependency))))
            {
                stopping.Add(node);
                found.Add(node);
            }
        }

        return found;
    }

    /// <summary>The services in one state.</summary>
    public List<ServiceNode> In(ServiceState state) => [.. Graph.Nodes.Where(node => this[node].State == state)];

    private sealed record Snapshot(ServiceGraph Graph, SupervisedService[] Services);
}
