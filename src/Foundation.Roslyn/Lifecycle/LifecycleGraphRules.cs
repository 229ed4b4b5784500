using System.Text;

namespace Foundation.Roslyn.Lifecycle;

/// <summary>What is wrong with a service because of others.</summary>
/// <param name="Key">The service at fault, by <see cref="LifecycleModel.Key"/>.</param>
/// <param name="Finding">What is wrong; it is on that service's declaration.</param>
internal readonly record struct ServiceFinding(string Key, Finding Finding);

/// <summary>What the services of an assembly must fulfil together.</summary>
internal sealed class LifecycleGraphRules
{
    private readonly Dictionary<string, LifecycleModel> _services = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly List<ServiceFinding> _findings = [];
    private readonly ServiceGraph _graph;

    private LifecycleGraphRules(IEnumerable<LifecycleModel> own, IEnumerable<LifecycleModel> referenced)
    {
        foreach (LifecycleModel service in own)
        {
            _services[service.Key] = service;
            _own.Add(service.Key);
        }

        foreach (LifecycleModel service in referenced)
        {
            if (!_own.Contains(service.Key))
            {
                _services[service.Key] = service;
            }
        }

        List<ServiceNode> nodes = [];
        foreach (LifecycleModel service in _services.Values)
        {
            nodes.Add(ServiceNode.Of(service));
        }

        _graph = new ServiceGraph(nodes.ToEquatableArray());
    }

    /// <summary>Everything that is wrong between services, in an order that files do not change.</summary>
    /// <param name="own">The services of the assembly, valid or not.</param>
    /// <param name="referenced">Those of other assemblies that they name; see <see cref="ReferencedServices"/>. Private hooks of theirs are not seen.</param>
    /// <param name="options">What the assembly says of its stop, or <see cref="LifecycleOptionsModel.Default"/>.</param>
    public static List<ServiceFinding> Find(IEnumerable<LifecycleModel> own, IEnumerable<LifecycleModel> referenced, LifecycleOptionsModel options)
    {
        var rules = new LifecycleGraphRules(own, referenced);
        rules.CheckCycles();
        rules.CheckStop(options);
        rules.CheckNames();
        return rules._findings;
    }

    private void CheckCycles()
    {
        foreach (List<int> cycle in _graph.Cycles())
        {
            LifecycleModel first = ServiceAt(cycle[0]);
            LifecycleModel next = ServiceAt(cycle[cycle.Count > 1 ? 1 : 0]);
            var path = new StringBuilder();
            foreach (int node in cycle)
            {
                path.Append(ServiceAt(node).TypeName).Append(" → ");
            }

            string problem = $"depends on itself: {path.Append(first.TypeName)}";
            Add(first, Finding.OnArgument(LifecycleRuleIds.DependencyCycle, "", ArgumentOf(first, next.Key), first.TypeName, problem, "remove one of these dependencies"));
        }
    }

    private void CheckStop(LifecycleOptionsModel options)
    {
        if (!options.StopDeadline.IsValid || !options.DrainDelay.IsValid || StopPath.Longest(_graph, node => StopSequence.TicksOf(ServiceAt(node))) is not { } longest)
        {
            return;
        }

        long total = longest.Ticks + options.DrainDelay.Ticks;
        LifecycleModel? first = longest.Nodes.ConvertAll(ServiceAt).Find(service => _own.Contains(service.Key));
        if (total <= options.StopDeadline.Ticks || first is null)
        {
            return;
        }

        List<string> steps = options.DrainDelay.Ticks > 0 ? [$"drain {Format(options.DrainDelay.Ticks)}"] : [];
        steps.AddRange(longest.Nodes.ConvertAll(node => $"{ServiceAt(node).TypeName} {Format(StopSequence.TicksOf(ServiceAt(node)))}"));
        Add(first, Finding.OnType(
            LifecycleRuleIds.StopTakesTooLong, first.TypeName,
            $"is on the longest way to stop, {string.Join(" → ", steps)}, which may take {Format(total)}, longer than the deadline of {Format(options.StopDeadline.Ticks)}",
            "shorten the timeouts of its hooks, or lengthen [assembly: Lifecycle(StopDeadline = …)]"));
    }

    private void CheckNames()
    {
        Dictionary<string, LifecycleModel> owners = new(StringComparer.Ordinal);
        for (int i = 0; i < _graph.Nodes.Length; i++)
        {
            LifecycleModel service = ServiceAt(i);
            if (!owners.TryGetValue(service.ServiceName, out LifecycleModel? owner))
            {
                owners.Add(service.ServiceName, service);
                continue;
            }

            // What is ours can be renamed.
            (LifecycleModel at, LifecycleModel other) = _own.Contains(service.Key) ? (service, owner) : (owner, service);
            Add(at, Finding.OnArgument(
                LifecycleRuleIds.DuplicateName, "", "Name", at.TypeName, $"is named '{at.ServiceName}', as {other.Key} is", "give one of them another Name"));
        }
    }

    private void Add(LifecycleModel service, Finding finding)
    {
        if (_own.Contains(service.Key))
        {
            _findings.Add(new ServiceFinding(service.Key, finding));
        }
    }

    private LifecycleModel ServiceAt(int node) => _services[_graph.Nodes[node].Key];

    private static string ArgumentOf(LifecycleModel service, string key)
    {
        int hard = IndexOf(service.DependsOn, key);
        return hard >= 0 ? $"DependsOn[{CSharpLiteral.Int32(hard)}]" : $"SoftDependsOn[{CSharpLiteral.Int32(IndexOf(service.SoftDependsOn, key))}]";
    }

    private static int IndexOf(EquatableArray<DependencyModel> dependencies, string key)
    {
        for (int i = 0; i < dependencies.Length; i++)
        {
            if (string.Equals(dependencies[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Format(long ticks) => Literals.DurationLiteral.Format(ticks);
}
