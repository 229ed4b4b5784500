namespace Foundation.Lifecycle;

/// <summary>What became of the hooks of a stop, whose reason and deadline may still change. Guarded by its run.</summary>
internal sealed class StopJournal
{
    private readonly List<(ServiceNode Node, string Hook, long BeganAt, CallResult Result)> _entries = [];
    private bool _isInTime = true;
    private bool _hasFailed;

    /// <summary>Notes a hook for which there was no time left.</summary>
    public void Skip(ServiceNode node, ShutdownHook hook, long now)
    {
        _isInTime = false;
        _hasFailed = true;
        _entries.Add((node, hook.Name, now, new CallResult(CallOutcome.Skipped, default, null)));
    }

    /// <summary>Notes how a call ended.</summary>
    public void Add(ServiceNode node, StoppingCall call, CallResult result)
    {
        _isInTime &= !call.IsDeadlineFirst || result.Outcome is CallOutcome.Ok or CallOutcome.Failed;
        _hasFailed |= result.Outcome != CallOutcome.Ok && (call.Hook?.IsCritical ?? node.Service.IsCritical);
        _entries.Add((node, call.Hook?.Name ?? BackgroundWork.ReportName, call.BeganAt, result));
    }

    /// <summary>Sums up. Times count from when the stop was asked for: what began before, for another reason, has a negative one.</summary>
    public StopReport Report(StopOrder order, TimeProvider time)
    {
        CallReport[] hooks =
        [
            .. _entries.Select(entry => new CallReport(
                entry.Node.Name, entry.Hook, entry.Result.Outcome, time.GetElapsedTime(order.AskedAt, entry.BeganAt), entry.Result.Duration, entry.Result.Exception)),
        ];
        return new StopReport(order.Reason, hooks, time.GetElapsedTime(order.AskedAt), _isInTime, _hasFailed || !_isInTime || order.Failure is not null ? 1 : 0);
    }
}
