namespace Foundation.Roslyn.Lifecycle;

/// <summary>Services that stop one after the other, because each depends on the next.</summary>
/// <param name="Nodes">Their numbers in the graph, in the order in which they stop.</param>
/// <param name="Ticks">How long that may take.</param>
internal sealed record StopPath(List<int> Nodes, long Ticks)
{
    /// <summary>The path that may take longest, or null where nothing takes time. Services on a circle are left out: they never start.</summary>
    /// <param name="graph">The services.</param>
    /// <param name="ticksOf">How long the stop of one may take.</param>
    public static StopPath? Longest(ServiceGraph graph, Func<int, long> ticksOf)
    {
        long[] totals = new long[graph.Nodes.Length];
        int[] next = new int[graph.Nodes.Length];
        int first = -1;
        foreach (int node in graph.InOrder)
        {
            next[node] = -1;
            long rest = 0;
            foreach (int before in graph.BeforeOf(node))
            {
                if (totals[before] > rest)
                {
                    rest = totals[before];
                    next[node] = before;
                }
            }

            long own = ticksOf(node);
            totals[node] = own + rest;
            if (own > 0 && (first < 0 || totals[node] > totals[first]))
            {
                first = node;
            }
        }

        if (first < 0)
        {
            return null;
        }

        List<int> path = [];
        for (int node = first; node >= 0; node = next[node])
        {
            path.Add(node);
        }

        return new StopPath(path, totals[first]);
    }
}
