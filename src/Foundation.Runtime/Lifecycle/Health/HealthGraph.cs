namespace Foundation.Lifecycle;

/// <summary>
/// How the health of services follows from their own and from what they depend on: as bad as the worst of what a service cannot do without,
/// and degraded where something else is unhealthy. The root cause keeps its reason, all that it reaches name it.
/// </summary>
internal sealed class HealthGraph(ServiceGraph graph)
{
    /// <summary>Finds the effective health of every service from its own; all by the services' indices.</summary>
    /// <param name="own">What is known of each alone.</param>
    /// <param name="causes">The service that each owes its health to; itself where no other is worse.</param>
    public Foundation.Health[] Spread(ReadOnlySpan<Foundation.Health> own, out ServiceNode[] causes)
    {
        Foundation.Health[] effective = own.ToArray();
        causes = new ServiceNode[effective.Length];
        foreach (ServiceNode node in graph.ByLevel)
        {
            HealthStatus worst = own[node.Index].Status;
            ServiceNode cause = node;
            foreach (ServiceNode dependency in node.Before)
            {
                HealthStatus reached = Reach(effective[dependency.Index].Status, node.Hard.Contains(dependency));
                if (reached > worst)
                {
                    worst = reached;
                    cause = causes[dependency.Index];
                }
            }

            causes[node.Index] = cause;
            if (cause != node)
            {
                effective[node.Index] = new Foundation.Health(worst, $"{cause.Name} is {(effective[cause.Index].Status == HealthStatus.Unhealthy ? "unhealthy" : "degraded")}");
            }
        }

        return effective;
    }

    private static HealthStatus Reach(HealthStatus dependency, bool isHard) =>
        isHard ? dependency
        : dependency == HealthStatus.Unhealthy ? HealthStatus.Degraded
        : HealthStatus.Healthy;
}
