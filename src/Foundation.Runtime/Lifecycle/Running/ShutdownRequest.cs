namespace Foundation.Lifecycle;

/// <summary>That one service is to stop for good, and how that went.</summary>
/// <param name="reason">Why.</param>
/// <param name="timeout">How long it may take, where that is less than usual.</param>
internal sealed class ShutdownRequest(string reason, TimeSpan? timeout) : TaskCompletionSource<StopReport>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public string Reason => reason;

    /// <summary>How well the service is from then on.</summary>
    public Foundation.Health Health => Foundation.Health.Unhealthy($"stopped: {reason}");

    public StopOrder Order(long now, TimeSpan longest) => new(reason, now, timeout < longest ? timeout.Value : longest, IsProgram: false);
}
