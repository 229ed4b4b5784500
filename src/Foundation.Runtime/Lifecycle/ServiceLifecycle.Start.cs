namespace Foundation.Lifecycle;

// The start of the program.
public sealed partial class ServiceLifecycle
{
    private readonly TaskCompletionSource<StartReport> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StartRun? _undone;

    /// <summary>How the start went, or <see langword="null"/> before it has ended. Also where it failed or was interrupted.</summary>
    public StartReport? StartReport { get; private set; }

    /// <summary>
    /// Starts the services level by level. Where a critical one fails, no more are started, and those that were are stopped again.
    /// </summary>
    /// <param name="cancellationToken">Interrupts the start, and stops what was started.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="LifecycleException">A critical service failed, or one cannot be made by the container or makes no sense; the exception is the inner one.</exception>
    /// <exception cref="OperationCanceledException">The start was interrupted.</exception>
    /// <exception cref="InvalidOperationException">It was started or stopped before.</exception>
    public async Task<StartReport> StartAsync(CancellationToken cancellationToken = default)
    {
        Declare();
        StartRun run;
        lock (_gate)
        {
            if (!GoTo(LifecycleStage.Starting))
            {
                throw new InvalidOperationException($"The services are {State.Stage.ToString().ToLowerInvariant()}; they can be started once.");
            }

            // A service for hooks of its own runs already.
            ServiceNode[] nodes = Array.FindAll(_table.Graph.ByLevel, node => _table[node].State != ServiceState.Running);
            run = _starting = new StartRun(nodes, _context, OnProgramStarted);
        }

        _journal.Write();
        await using (cancellationToken.UnsafeRegister(static state => ((ServiceLifecycle)state!).BeginStop("the start was cancelled"), this).ConfigureAwait(false))
        {
            run.Begin();
            return await _started.Task.ConfigureAwait(false);
        }
    }

    private void OnProgramStarted(StartRun run)
    {
        StopOrder? order;
        LogFailures(run.Reports);
        lock (_gate)
        {
            _starting = null;
            order = OrderAfter(run);
            if (order is null)
            {
                StartReport = new StartReport(run.Reports, run.CriticalPath(), run.Duration, rollback: null);
                NoteStarts(run);
                _monitor.Settle();
            }

            GoTo(order is not null ? LifecycleStage.Stopping : Health.Status == HealthStatus.Healthy ? LifecycleStage.Running : LifecycleStage.Degraded);
        }

        if (order is null)
        {
            _journal.Add(logger => LifecycleLog.StartReported(logger, StartReport!));
        }

        _journal.Write();
        if (order is not null)
        {
            // Nobody sends requests to a program that was never ready.
            _undone = run;
            Stop(order, TimeSpan.Zero);
            return;
        }

        Announce(run.Started.Where(node => _monitor.Of(node).Status != HealthStatus.Healthy));
        _started.SetResult(StartReport!);
        Reconcile();
    }

    private void OnUndone(StartRun run, StopOrder order, StopReport rollback)
    {
        StartReport = new StartReport(run.Reports, run.CriticalPath(), run.Duration, rollback);
        if (order.Failure is not { } failure)
        {
            _started.SetException(new StartInterruptedException(rollback));
            return;
        }

        string undone = rollback.Hooks.Any(static hook => hook.Outcome != CallOutcome.Ok)
            ? $" What had started was stopped again, not all of it well:\n{string.Join('\n', rollback.Hooks)}"
            : " What had started was stopped again.";
        _started.SetException(new LifecycleException($"{failure.ToString().TrimEnd('.')}.{undone}", failure.Exception, StartReport));
    }

    // The caller holds the lock.
    private StopOrder? OrderAfter(StartRun run)
    {
        if (run.Failure is { } failure)
        {
            string again = State.Stage == LifecycleStage.Starting ? "" : $" again: {failure.Result}";
            _order ??= OrderToStop($"{failure.Service} did not start{again}", failure);
        }

        return _order;
    }

    private void LogFailures(IEnumerable<CallReport> calls)
    {
        foreach (CallReport call in calls.Where(static call => call.Outcome is not (CallOutcome.Ok or CallOutcome.Skipped)))
        {
            _journal.Add(logger => LifecycleLog.CallEndedBadly(logger, call));
        }
    }
}
