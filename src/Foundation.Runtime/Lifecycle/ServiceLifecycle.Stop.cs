using Microsoft.Extensions.Logging;

namespace Foundation.Lifecycle;

// The stop of the program, which interrupts whatever else is going on.
public sealed partial class ServiceLifecycle
{
    private readonly TaskCompletionSource<StopReport> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StopOrder? _order;
    private IReadOnlyList<CallReport>? _drained;

    /// <summary>
    /// Stops the services, dependants before what they depend on, and is done at the deadline. Every call gets the same report; the first
    /// one gives the reason. During a start it interrupts that.
    /// </summary>
    /// <param name="reason">Why, for reports and hooks.</param>
    /// <returns>How it went; a hook that fails or hangs is in there, and throws nothing here.</returns>
    /// <exception cref="InvalidOperationException">It is called from a shutdown hook, which would wait for itself.</exception>
    public Task<StopReport> StopAsync(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        _scope.ThrowIfInside();
        BeginStop(reason);
        return _stopped.Task;
    }

    /// <summary>Stops the services as <see cref="StopAsync(string)"/> does, with a deadline of its own; where another call came first, that one's holds.</summary>
    /// <param name="reason">Why, for reports and hooks.</param>
    /// <param name="timeout">The deadline; that of the options where it comes before.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is not positive.</exception>
    /// <exception cref="InvalidOperationException">It is called from a shutdown hook, which would wait for itself.</exception>
    public Task<StopReport> StopAsync(string reason, TimeSpan timeout)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ThrowIfNotPositive(timeout);
        _scope.ThrowIfInside();
        BeginStop(reason, timeout: timeout);
        return _stopped.Task;
    }

    internal void BeginStop(string reason, CallReport? failure = null, TimeSpan? timeout = null)
    {
        LifecycleStage stage;
        StopOrder order;
        StartRun? starting;
        lock (_gate)
        {
            if (_order is not null)
            {
                return;
            }

            _order = order = OrderToStop(reason, failure, timeout);
            stage = State.Stage;
            starting = _starting;
            if (stage != LifecycleStage.Starting)
            {
                GoTo(stage == LifecycleStage.Created ? LifecycleStage.Stopped : LifecycleStage.Stopping);
            }
        }

        _journal.Write();
        if (stage == LifecycleStage.Created)
        {
            End();
            EndWith(new StopReport(reason, [], default, isInTime: true, exitCode: 0));
        }
        else if (starting is not null)
        {
            // What was started is stopped once the start has ended, which is over within a tenth of the deadline.
            TimeSpan limit = order.Deadline / 10;
            starting.Interrupt(_options.Grace < limit ? _options.Grace : limit);
        }
        else
        {
            Stop(order, _options.DrainDelay);
        }
    }

    private void Stop(StopOrder order, TimeSpan drainDelay)
    {
        End();

        // The delay is below the deadline of the options; another one may be shorter than it.
        TimeSpan delay = drainDelay < order.Deadline ? drainDelay : order.Deadline / 2;
        new DrainRun(_drainParts, delay, order.Deadline, _context, drained => OnDrained(order, drained)).Begin();
    }

    private void OnDrained(StopOrder order, IReadOnlyList<CallReport> drained)
    {
        StopRun? parting;
        ServiceGraph graph;
        List<ServiceNode> others;
        lock (_gate)
        {
            _drained = drained;
            parting = _parting;
            graph = _table.Graph;
            others = _table.In(ServiceState.Running);
        }

        if (parting is null)
        {
            StopServices(order);
        }
        else
        {
            // Where it is over already, its end goes on with the rest.
            parting.TryWiden(graph, others, order);
        }
    }

    private void StopServices(StopOrder order)
    {
        StopRun run;
        lock (_gate)
        {
            run = new StopRun(_table.In(ServiceState.Running), order, _context, OnProgramStopped);
        }

        run.Begin();
    }

    private void OnProgramStopped(StopOrder order, StopReport stop)
    {
        StopReport report = stop.After(_drained!);
        LogFailures(report.Hooks);
        GoTo(LifecycleStage.Stopped);
        _journal.Add(logger => LifecycleLog.StopReported(logger, report.ExitCode == 0 ? LogLevel.Information : LogLevel.Error, report));
        _journal.Write();
        EndWith(report);
        if (_undone is { } run)
        {
            OnUndone(run, order, report);
        }
    }

    // Whoever waits for a part of the program learns what became of the whole.
    private void EndWith(StopReport report)
    {
        foreach (SupervisedService service in _table.Services)
        {
            service.Shutdown?.TrySetResult(report);
            service.Registration?.TrySetCanceled();
        }

        _stopped.SetResult(report);
    }

    private StopOrder OrderToStop(string reason, CallReport? failure, TimeSpan? timeout = null) =>
        new(reason, _clock.Time.GetTimestamp(), timeout < _options.StopDeadline ? timeout.Value : _options.StopDeadline, IsProgram: true, failure);
}
