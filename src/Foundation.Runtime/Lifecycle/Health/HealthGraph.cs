namespace Foundation.Lifecycle;

/// <summary>
/// How the health of services follows from their own and from what they depend on: as bad as the worst of what a service cannot do without,
/// and degraded where something else is unhealthy. The root cause keeps its reason, those below refer to it.
/// </summary>
internal sealed class HealthGraph
{
    private readonly ServiceNode[] _order;

    public HealthGraph(ServiceGraph graph) => _order = [.. graph.Nodes.OrderBy(static node => node.Level)];

    /// <summary>Finds the effective health of every service from its own.</summary>
    /// <param name="own">By the services' indices.</param>
    /// <param name="effective">Receives the result.</param>
    public void Spread(ReadOnlySpan<Foundation.Health> own, Span<Foundation.Health> effective)
    {
        foreach (ServiceNode node in _order)
        {
            Foundation.Health health = own[node.Index];
            foreach (ServiceNode dependency in node.Before)
            {
                HealthStatus there = effective[dependency.Index].Status;
                HealthStatus here = node.Hard.Contains(dependency) ? there
                    : there == HealthStatus.Unhealthy ? HealthStatus.Degraded
                    : HealthStatus.Healthy;
                if (here > health.Status)
                {
                    health = new Foundation.Health(here, $"{dependency.Name} is {(there == HealthStatus.Unhealthy ? "unhealthy" : "degraded")}");
                }
            }

            effective[node.Index] = health;
        }
    }
}
