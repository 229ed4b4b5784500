namespace Foundation.Lifecycle;

// Parts of the program that stop and start while the rest runs: one run at a time, until nothing is left to be done.
public sealed partial class ServiceLifecycle : IServiceSteps
{
    // At most one of these goes on.
    private StartRun? _starting;
    private StopRun? _parting;
    private ShutdownRequest? _partingFor;

    bool IServiceSteps.TryStart(ServiceNode node)
    {
        lock (_gate)
        {
            return _table.CanStart(node) && _table[node].TryGoTo(ServiceState.Starting);
        }
    }

    void IServiceSteps.OnStarted(ServiceNode node, CallReport report, bool hasSucceeded)
    {
        lock (_gate)
        {
            SupervisedService service = _table[node];
            service.TryGoTo(hasSucceeded ? ServiceState.Running : report.Outcome == CallOutcome.Cancelled ? ServiceState.Stopped : ServiceState.Failed);
            service.Registration?.TrySetResult(report);
            service.Trouble = report.Outcome == CallOutcome.Ok ? null : $"start {report.Result}";
            if (service.IsAvailable)
            {
                service.HasRun = true;
                service.Work?.Begin();
            }
        }
    }

    bool IServiceSteps.IsFatal(ServiceNode node) => node.Service.IsCritical && (State.Stage == LifecycleStage.Starting || _table[node].HasRun);

    BoundedCall? IServiceSteps.Stop(ServiceNode node, Action<CallResult> workEnded)
    {
        lock (_gate)
        {
            SupervisedService service = _table[node];
            service.TryGoTo(ServiceState.Stopping);
            return service.Work?.End(workEnded);
        }
    }

    void IServiceSteps.OnStopped(ServiceNode node)
    {
        lock (_gate)
        {
            SupervisedService service = _table[node];
            service.TryGoTo(_order is null && service.Shutdown is null ? ServiceState.Waiting : ServiceState.Stopped);
        }
    }

    // Brings the services to where they should be: what has lost something stops, work that waited begins again, what has everything starts.
    private void Reconcile()
    {
        StopRun? stop = null;
        StartRun? start = null;
        lock (_gate)
        {
            if (!IsUp || _hasEnded || _starting is not null || _parting is not null)
            {
                return;
            }

            stop = _parting = NextStop();
            if (stop is null)
            {
                BeginDueWork();
                start = _starting = NextStart();
            }
        }

        _monitor.Tell();
        stop?.Begin();
        start?.Begin();
    }

    // The caller holds the lock.
    private StopRun? NextStop()
    {
        List<ServiceNode> lost = _table.FindLost();
        if (lost.Count > 0)
        {
            return Part(lost, new StopOrder("what it depends on does not run", _clock.Time.GetTimestamp(), _options.StopDeadline, IsProgram: false));
        }

        LeaveAtOnce();
        if (!_leaving.TryDequeue(out ServiceNode? node))
        {
            return null;
        }

        ShutdownRequest request = _partingFor = _table[node].Shutdown!;
        _monitor.Note(node, request.Health);
        return Part(_table.FindLost(node), request.Order(_clock.Time.GetTimestamp(), _options.StopDeadline));
    }

    private StopRun Part(List<ServiceNode> nodes, StopOrder order)
    {
        nodes.ForEach(_monitor.End);
        return new StopRun(nodes, order, _context, OnPartStopped);
    }

    // The caller holds the lock.
    private StartRun? NextStart()
    {
        List<ServiceNode> startable = _table.FindStartable();
        foreach (ServiceNode node in startable.Where(node => _table[node].HasRun))
        {
            _monitor.Note(node, Foundation.Health.Unhealthy("it is starting again"));
        }

        return startable.Count == 0 ? null : new StartRun(startable, _context, OnPartStarted);
    }

    private void OnPartStopped(StopOrder order, StopReport report)
    {
        if (order.IsProgram)
        {
            OnProgramStopped(order, report);
            return;
        }

        LogFailures(report.Hooks);
        StopOrder? stop;
        lock (_gate)
        {
            _partingFor?.TrySetResult(report);
            _partingFor = null;
            _parting = null;
            stop = _drained is null ? null : _order;
        }

        _journal.Write();
        if (stop is not null)
        {
            StopServices(stop);
        }
        else
        {
            Reconcile();
        }
    }

    private void OnPartStarted(StartRun run)
    {
        LogFailures(run.Reports);
        StopOrder? stop;
        lock (_gate)
        {
            _starting = null;
            NoteStarts(run);
            stop = OrderAfter(run);
            if (stop is not null)
            {
                GoTo(LifecycleStage.Stopping);
            }
        }

        _monitor.Tell();
        _journal.Write();
        if (stop is not null)
        {
            Stop(stop, _options.DrainDelay);
        }
        else
        {
            Announce(run.Started);
            Reconcile();
        }
    }

    // The caller holds the lock.
    private void NoteStarts(StartRun run)
    {
        foreach (CallReport report in run.Reports)
        {
            ServiceNode node = Find(report.Service);
            SupervisedService service = _table[node];
            service.Registration?.TrySetResult(report);
            string? trouble = service.State == ServiceState.Failed ? $"start {report.Result}" : service.Trouble;
            if (service.State != ServiceState.Stopped)
            {
                _monitor.Note(node, trouble is null ? Foundation.Health.Healthy : Foundation.Health.Unhealthy(trouble));
            }
        }

        // Of those that run still, as they are declared by now.
        foreach (ServiceNode node in run.Started)
        {
            _monitor.Begin(_table.Graph.Nodes[node.Index]);
        }
    }
}
