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
    private readonly TimeSpan _reserve;
    private readonly Lock _gate = new();
    private readonly List<CallReport> _reports = [];
    private readonly Dictionary<ServiceNode, StoppingService> _services = [];
    private readonly long _start;
    private int _left;
    private bool _isInTime = true;
    private bool _hasFailed;

    public StopRun(IReadOnlyList<ServiceNode> started, string reason, LifecycleOptions options, CallClock clock, Action<StopReport> finished)
    {
        _options = options;
        _clock = clock;
        _finished = finished;
        _reason = reason;
        _start = clock.Time.GetTimestamp();
        foreach (ServiceNode node in started)
        {
            _services[node] = new StoppingService(node, started.Count(node.After.Contains));
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

                // What goes on after it was cancelled is abandoned before the deadline, not after.
                TimeSpan grace = Shorter(_options.Grace, remaining / 10);
                TimeSpan timeout = Shorter(hook.Timeout, remaining - grace);
                bool isDeadlineFirst = timeout < hook.Timeout;
                TimeSpan began = Elapsed;
                service.Running++;
                var context = new ShutdownContext(_reason, () => RemainingFor(hook));
                BoundedCall.Begin(_clock, token => StopScope.Run(hook, context, token), timeout, grace, result => OnEnded(service, hook, began, isDeadlineFirst, result));
            }
        }

        return service.Running > 0;
    }

    private void OnEnded(StoppingService service, ShutdownHook hook, TimeSpan began, bool isDeadlineFirst, CallResult result)
    {
        bool isLast;
        lock (_gate)
        {
            _isInTime &= !isDeadlineFirst || result.Outcome is not (CallOutcome.TimedOut or CallOutcome.Abandoned);
            Add(service, hook, result, began);
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

/// <summary>A service that is being stopped.</summary>
internal sealed class StoppingService(ServiceNode node, int dependants)
{
    private readonly ShutdownHook[] _hooks =
        [.. node.Service.Hooks.OrderByDescending(static hook => hook.Priority).ThenBy(static hook => hook.Name, StringComparer.Ordinal)];

    private int _next;

    public ServiceNode Node => node;

    /// <summary>How many dependants have not stopped.</summary>
    public int DependantsLeft { get; set; } = dependants;

    /// <summary>How many of its hooks are running.</summary>
    public int Running { get; set; }

    /// <summary>The next hook, with those that may run together with it; null where all have been taken.</summary>
    public ShutdownHook[]? NextHooks()
    {
        if (_next == _hooks.Length)
        {
            return null;
        }

        int start = _next++;
        while (_hooks[start].IsConcurrent && _next < _hooks.Length && _hooks[_next].IsConcurrent && _hooks[_next].Priority == _hooks[start].Priority)
        {
            _next++;
        }

        return _hooks[start.._next];
    }
}

/// <summary>Knows whether code runs inside of a shutdown hook.</summary>
internal static class StopScope
{
    private static readonly AsyncLocal<bool> IsInside = new();

    /// <exception cref="InvalidOperationException">It does: it would wait for itself.</exception>
    public static void ThrowIfInside()
    {
        if (IsInside.Value)
        {
            throw new InvalidOperationException("A shutdown hook cannot stop the program and wait for that: it would wait for itself. Return, and the stop goes on.");
        }
    }

    public static Task Run(ShutdownHook hook, ShutdownContext context, CancellationToken token)
    {
        IsInside.Value = true;
        try
        {
            return hook.Run(context, token);
        }
        finally
        {
            IsInside.Value = false;
        }
    }
}
