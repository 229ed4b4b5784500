namespace Foundation.Lifecycle;

/// <summary>How well all services are at one moment. Immutable.</summary>
/// <param name="Own">By the services' indices, without what they depend on.</param>
/// <param name="Effective">By the services' indices, what they depend on included.</param>
/// <param name="Causes">The service that each owes its health to, by the services' indices.</param>
/// <param name="Overall">As bad as the worst of them, with the reasons.</param>
/// <param name="FailedProbes">The probes that are answered with no.</param>
/// <param name="FailedBy">The probes that are so because of a service's own checks, by the services' indices.</param>
internal sealed record HealthView(
    Foundation.Health[] Own, Foundation.Health[] Effective, ServiceNode[] Causes, Foundation.Health Overall, ProbeKind FailedProbes, ProbeKind[] FailedBy);
