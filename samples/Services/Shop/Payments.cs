using Foundation;
using Foundation.Lifecycle;

namespace Services.Shop;

/// <summary>Somebody else's service, which can be made to fail.</summary>
[ManagedService(DependsOn = [typeof(Database)])]
internal sealed partial class Payments(Faults faults)
{
    [HealthCheck(Every = "200ms", Timeout = "100ms", FailureThreshold = 2)]
    private Health Ping() => faults.Has("payments") ? Health.Unhealthy("the bank does not answer") : Health.Healthy;

    [ShutdownHook(Timeout = "2s")]
    private static void Close()
    {
    }
}
