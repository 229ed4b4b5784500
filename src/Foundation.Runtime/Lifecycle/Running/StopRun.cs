namespace Foundation.Lifecycle;

/// <summary>
/// Stops services, dependants before what they depend on, and is over at the deadline. It only reacts: to the end of hooks, and to a wider
/// order to stop. Thread-safe.
/// </summary>
internal sealed class StopRun
{
    private readonly RunContext _context;
    private readonly Action<StopOrder, StopReport> _finished;
    private readonly Lock _gate = new();
    private readonly StopJournal _journal = new();
    private readonly Dictionary<int, StoppingService> _services = [];
    private StopOrder _order;
    private TimeSpan _reserve;
    private int _left;

    /// <param name="nodes">What is to be stopped; all of it runs.</param>
    /// <param name="order">Why and until when.</param>
    /// <param name="context">Limits, the clock, and who is told of each step.</param>
    /// <param name="finished">Told once.</param>
    public StopRun(IReadOnlyList<ServiceNode> nodes, StopOrder order, RunContext context, Action<StopOrder, StopReport> finished)
    {
        _context = context;
        _finished = finished;
        _order = order;
        Add(nodes);
    }

    public void Begin()
    {
        if (_services.Count == 0)
        {
            Finish();
        }
        else
        {
            BeginReady();
        }
    }

    /// <summary>Stops more, for another reason and until another time. Hooks that were called go on, and what began to stop is not stopped again.</summary>
    /// <param name="graph">The services as they are declared by now.</param>
    /// <param name="nodes">What is to be stopped besides.</param>
    /// <param name="order">Why and until when.</param>
    /// <returns>Whether it was not over yet.</returns>
    public bool TryWiden(ServiceGraph graph, IReadOnlyList<ServiceNode> nodes, StopOrder order)
    {
        lock (_gate)
        {
            if (_left == 0)
            {
                return false;
            }

            foreach (StoppingService service in _services.Values)
            {
                service.Node = graph.Nodes[service.Node.Index];
            }

            _order = order;
            Add(nodes);
            CutCalls();
        }

        BeginReady();
        return true;
    }

    // The caller holds the lock, or is the constructor.
    private void Add(IReadOnlyList<ServiceNode> nodes)
    {
        foreach (ServiceNode node in nodes)
        {
            _left += _services.TryAdd(node.Index, new StoppingService(node)) ? 1 : 0;
        }

        foreach (StoppingService service in _services.Values)
        {
            service.DependantsLeft = service.Node.After.Count(dependant => _services.TryGetValue(dependant.Index, out StoppingService? other) && !other.HasStopped);
        }

        bool hasReserved = _services.Values.Any(static service => service.Node.Service.Hooks.Any(static hook => hook.RunsAlways));
        _reserve = hasReserved ? Shorter(_context.Options.RunAlwaysReserve, _order.Deadline / 2) : TimeSpan.Zero;
    }

    private void BeginReady()
    {
        StoppingService[] ready;
        lock (_gate)
        {
            ready =
            [
                .. _services.Values.Where(static service => service.DependantsLeft == 0 && !service.HasBegun)
                    .OrderBy(static service => service.Node.Name, StringComparer.Ordinal),
            ];
        }

        Array.ForEach(ready, Advance);
    }

    private void Advance(StoppingService service)
    {
        bool isOver = false;
        Queue<StoppingService> next = new([service]);
        while (next.TryDequeue(out StoppingService? current))
        {
            lock (_gate)
            {
                if (current.HasStopped || TryBeginCalls(current))
                {
                    continue;
                }

                current.HasStopped = true;
                _context.Steps.OnStopped(current.Node);
                isOver = --_left == 0;
                foreach (ServiceNode dependency in current.Node.Before.OrderBy(static node => node.Name, StringComparer.Ordinal))
                {
                    if (_services.TryGetValue(dependency.Index, out StoppingService? waiting) && --waiting.DependantsLeft == 0)
                    {
                        next.Enqueue(waiting);
                    }
                }
            }
        }

        if (isOver)
        {
            Finish();
        }
    }

    /// <returns>Whether something is being waited for now; otherwise the service has stopped.</returns>
    private bool TryBeginCalls(StoppingService service)
    {
        if (!service.HasBegun)
        {
            service.HasBegun = true;
            EndWork(service);
        }

        while (service.Calls.Count == 0 && service.NextHooks() is { } hooks)
        {
            Array.ForEach(hooks, hook => Begin(service, hook));
        }

        return service.Calls.Count > 0;
    }

    private void EndWork(StoppingService service)
    {
        // Half of the time is left for the hooks.
        TimeSpan grace = Shorter(_context.Options.Grace, RemainingFor(null) / 2);
        var call = new StoppingCall(null, Now) { IsDeadlineFirst = grace < _context.Options.Grace };
        call.Call = _context.Steps.Stop(service.Node, result => OnEnded(service, call, AsStopped(call, result)));
        if (call.Call is not null)
        {
            service.Calls.Add(call);
            call.Call.Cancel(grace);
        }
    }

    // Work that ends because it was cancelled has done what it should.
    private CallResult AsStopped(StoppingCall call, CallResult result)
    {
        TimeSpan duration = _context.Clock.Time.GetElapsedTime(call.BeganAt);
        return result.Outcome == CallOutcome.Cancelled ? new CallResult(CallOutcome.Ok, duration, null) : result with { Duration = duration };
    }

    private void Begin(StoppingService service, ShutdownHook hook)
    {
        TimeSpan remaining = RemainingFor(hook);
        if (remaining <= TimeSpan.Zero)
        {
            _journal.Skip(service.Node, hook, Now);
            return;
        }

        TimeSpan grace = GraceOf(remaining);
        TimeSpan timeout = Shorter(hook.Timeout, remaining - grace);
        var call = new StoppingCall(hook, Now) { IsDeadlineFirst = timeout < hook.Timeout };
        var context = new ShutdownContext(_order.Reason, () => RemainingFor(hook), time => Extend(call, time, grace));
        service.Calls.Add(call);
        call.Call = BoundedCall.Begin(_context.Clock, token => _context.Scope.Run(() => hook.Run(context, token)), timeout, grace, result => OnEnded(service, call, result));
    }

    private TimeSpan Extend(StoppingCall call, TimeSpan time, TimeSpan grace)
    {
        lock (_gate)
        {
            TimeSpan granted = call.Call!.Extend(time, RemainingFor(call.Hook) - grace);
            call.IsDeadlineFirst |= granted < time;
            if (granted > TimeSpan.Zero && _order.IsProgram)
            {
                _context.Steps.OnExtended(_order.Deadline - _context.Clock.Time.GetElapsedTime(_order.AskedAt));
            }

            return granted;
        }
    }

    private void OnEnded(StoppingService service, StoppingCall call, CallResult result)
    {
        bool isLast;
        lock (_gate)
        {
            call.Cut?.Dispose();
            service.Calls.Remove(call);
            _journal.Add(service.Node, call, result);
            isLast = service.Calls.Count == 0;
        }

        if (isLast)
        {
            Advance(service);
        }
    }

    // The new deadline may come before the one for which calls were begun. The caller holds the lock.
    private void CutCalls()
    {
        foreach (StoppingCall call in _services.Values.SelectMany(static service => service.Calls))
        {
            TimeSpan remaining = RemainingFor(call.Hook);
            TimeSpan grace = GraceOf(remaining);
            call.Cut?.Dispose();
            call.Cut = _context.Clock.Time.CreateTimer(_ => OnCut(call, grace), null, remaining - grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnCut(StoppingCall call, TimeSpan grace)
    {
        lock (_gate)
        {
            call.IsDeadlineFirst = true;
        }

        call.Call!.Cancel(grace);
    }

    private void Finish() => _finished(_order, _journal.Report(_order, _context.Clock.Time));

    private long Now => _context.Clock.Time.GetTimestamp();

    // What goes on after it was cancelled is abandoned before the deadline, not after.
    private TimeSpan GraceOf(TimeSpan remaining) => Shorter(_context.Options.Grace, remaining / 10);

    private TimeSpan RemainingFor(ShutdownHook? hook)
    {
        TimeSpan remaining = _order.Deadline - (hook?.RunsAlways == true ? TimeSpan.Zero : _reserve) - _context.Clock.Time.GetElapsedTime(_order.AskedAt);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
