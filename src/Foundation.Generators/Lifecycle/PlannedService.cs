using Foundation.Roslyn;
using Foundation.Roslyn.Lifecycle;

namespace Foundation.Generators.Lifecycle;

/// <summary>What the plan of an assembly needs to know of a service.</summary>
/// <param name="FullyQualifiedName">The type in source.</param>
/// <param name="Node">Its place in the graph.</param>
internal sealed record PlannedService(string FullyQualifiedName, ServiceNode Node)
{
    public static PlannedService Of(LifecycleModel service) => new(service.Hierarchy.FullyQualifiedName, ServiceNode.Of(service));

    public static int Compare(PlannedService left, PlannedService right) => string.CompareOrdinal(left.Node.Key, right.Node.Key);
}
