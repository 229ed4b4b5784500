namespace Foundation.Lifecycle;

/// <summary>
/// Stops services, dependants before what they depend on, and is over at the deadline. It only reacts to the end of hooks. Thread-safe.
/// </summary>
internal sealed class StopRun
{
    private readonly LifecycleOptions _options;
    private readonly CallClock _clock;
    private readonly Action<StopReport> _finished;
    private readonly string _reason;
    private readonly StopScope _scope;
    private readonly TimeSpan _reserve;
    private readonly Lock _gate = new();
    private readonly List<CallReport> _reports = [];
    private readonly Dictionary<ServiceNode, StoppingService> _services = [];
    private readonly long _start;
    private int _left;
    private bool _isInTime = true;
    private bool _hasFailed;

    /// <param name="started">What is to be stopped.</param>
    /// <param name="reason">Why.</param>
    /// <param name="start">When the stop was asked for: its deadline counts from then.</param>
    /// <param name="options">Deadlines.</param>
    /// <param name="clock">The clock, and where hooks run.</param>
    /// <param name="scope">Marks what runs inside of hooks.</param>
    /// <param name="finished">Told once.</param>
    public StopRun(
        IReadOnlyList<ServiceNode> started, string reason, long start, LifecycleOptions options, CallClock clock, StopScope scope, Action<StopReport> finished)
    {
        _options = options;
        _clock = clock;
        _finished = finished;
        _reason = reason;
        _start = start;
        _scope = scope;
        HashSet<ServiceNode> stopping = [.. started];
        foreach (ServiceNode node in started)
        {
            _services[node] = new StoppingService(node, node.After.Count(stopping.Contains));
        }

        _left = _services.Count;
        bool hasReserved = started.Any(static node => node.Service.Hooks.Any(static hook => hook.RunsAlways));
        _reserve = hasReserved ? Shorter(options.RunAlwaysReserve, options.StopDeadline / 2) : TimeSpan.Zero;
    }

    public void Begin()
    {
        if (_left == 0)
        {
            Finish();
            return;
        }

        StoppingService[] ready;
        lock (_gate)
        {
            ready = [.. _services.Values.Where(static service => service.DependantsLeft == 0).OrderBy(static service => service.Node.Name, StringComparer.Ordinal)];
        }

        Array.ForEach(ready, Advance);
    }

    private void Advance(StoppingService service)
    {
        Queue<StoppingService> next = new([service]);
        while (next.TryDequeue(out StoppingService? current))
        {
            lock (_gate)
            {
                if (TryBeginHooks(current))
                {
                    continue;
                }

                _left--;
                foreach (ServiceNode dependency in current.Node.Before.OrderBy(static node => node.Name, StringComparer.Ordinal))
                {
                    if (_services.TryGetValue(dependency, out StoppingService? waiting) && --waiting.DependantsLeft == 0)
                    {
                        next.Enqueue(waiting);
                    }
                }

                if (_left > 0)
                {
                    continue;
                }
            }

            Finish();
        }
    }

    /// <returns>Whether a hook is running now; otherwise the service has stopped.</returns>
    private bool TryBeginHooks(StoppingService service)
    {
        while (service.Running == 0 && service.NextHooks() is { } hooks)
        {
            foreach (ShutdownHook hook in hooks)
            {
                TimeSpan remaining = RemainingFor(hook);
                if (remaining <= TimeSpan.Zero)
                {
                    _isInTime = false;
                    Add(service, hook, new CallResult(CallOutcome.Skipped, default, null), Elapsed);
                    continue;
                }

                service.Running++;
                Begin(new RunningHook(service, hook, Elapsed), remaining);
            }
        }

        return service.Running > 0;
    }

    // The caller holds the lock.
    private void Begin(RunningHook running, TimeSpan remaining)
    {
        // What goes on after it was cancelled is abandoned before the deadline, not after.
        TimeSpan grace = Shorter(_options.Grace, remaining / 10);
        TimeSpan timeout = Shorter(running.Hook.Timeout, remaining - grace);
        running.IsDeadlineFirst = timeout < running.Hook.Timeout;
        var context = new ShutdownContext(_reason, () => RemainingFor(running.Hook), time => Extend(running, time, grace));
        running.Call = BoundedCall.Begin(
            _clock, token => _scope.Run(() => running.Hook.Run(context, token)), timeout, grace, result => OnEnded(running, result));
    }

    private TimeSpan Extend(RunningHook running, TimeSpan time, TimeSpan grace)
    {
        lock (_gate)
        {
            TimeSpan granted = running.Call!.Extend(time, RemainingFor(running.Hook) - grace);
            running.IsDeadlineFirst |= granted < time;
            return granted;
        }
    }

    private void OnEnded(RunningHook running, CallResult result)
    {
        StoppingService service = running.Service;
        bool isLast;
        lock (_gate)
        {
            _isInTime &= !running.IsDeadlineFirst || result.Outcome is not (CallOutcome.TimedOut or CallOutcome.Abandoned);
            Add(service, running.Hook, result, running.Began);
            isLast = --service.Running == 0;
        }

        if (isLast)
        {
            Advance(service);
        }
    }

    private void Add(StoppingService service, ShutdownHook hook, CallResult result, TimeSpan began)
    {
        _hasFailed |= hook.IsCritical && result.Outcome != CallOutcome.Ok;
        _reports.Add(new CallReport(service.Node.Name, hook.Name, result.Outcome, began, result.Duration, result.Exception));
    }

    private void Finish() => _finished(new StopReport(_reason, _reports, Elapsed, _isInTime, _hasFailed || !_isInTime ? 1 : 0));

    private TimeSpan Elapsed => _clock.Time.GetElapsedTime(_start);

    private TimeSpan RemainingFor(ShutdownHook hook)
    {
        TimeSpan remaining = _options.StopDeadline - (hook.RunsAlways ? TimeSpan.Zero : _reserve) - Elapsed;
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
