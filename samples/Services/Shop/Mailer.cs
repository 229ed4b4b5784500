using Foundation;
using Foundation.Lifecycle;

namespace Services.Shop;

/// <summary>Sends mails in the background. When it is stuck, the process should be started anew.</summary>
[ManagedService(DependsOn = [typeof(Orders)])]
internal sealed partial class Mailer(Faults faults)
{
    [Run]
    private static Task SendAsync(CancellationToken token) => Task.Delay(Timeout.Infinite, token);

    [HealthCheck(Every = "200ms", Timeout = "100ms", FailureThreshold = 1, Kind = ProbeKind.Liveness)]
    private Health Beat() => faults.Has("mailer") ? Health.Unhealthy("the queue stands still") : Health.Healthy;
}
