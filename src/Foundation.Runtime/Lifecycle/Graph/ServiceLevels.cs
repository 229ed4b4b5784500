namespace Foundation.Lifecycle;

/// <summary>Finds the level of each service, and cycles. Needs no stack: chains may be long.</summary>
internal sealed class ServiceLevels
{
    private readonly HashSet<ServiceNode> _done = [];
    private readonly HashSet<ServiceNode> _open = [];
    private readonly Stack<(ServiceNode Node, HashSet<ServiceNode>.Enumerator Dependencies)> _path = new();

    public void Visit(ServiceNode start)
    {
        if (!_done.Contains(start))
        {
            Enter(start);
        }

        while (_path.TryPop(out (ServiceNode Node, HashSet<ServiceNode>.Enumerator Dependencies) step))
        {
            if (NextOf(ref step) is { } dependency)
            {
                _path.Push(step);
                Enter(dependency);
            }
            else
            {
                Leave(step.Node);
            }
        }
    }

    private ServiceNode? NextOf(ref (ServiceNode Node, HashSet<ServiceNode>.Enumerator Dependencies) step)
    {
        while (step.Dependencies.MoveNext())
        {
            if (!_done.Contains(step.Dependencies.Current))
            {
                return step.Dependencies.Current;
            }
        }

        return null;
    }

    private void Enter(ServiceNode node)
    {
        if (!_open.Add(node))
        {
            IEnumerable<string> circle = _path.Reverse().Select(static step => step.Node).SkipWhile(part => part != node).Append(node).Select(static part => part.Name);
            throw new LifecycleException($"Services depend on each other in a circle: {string.Join(" → ", circle)}. Remove one of these dependencies.");
        }

        _path.Push((node, node.Before.GetEnumerator()));
    }

    private void Leave(ServiceNode node)
    {
        _open.Remove(node);
        _done.Add(node);
        foreach (ServiceNode dependency in node.Before)
        {
            node.Level = Math.Max(node.Level, dependency.Level + 1);
        }
    }
}
