using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Lifecycle;

/// <summary>
/// Starts services in the order of their dependencies, and stops them in reverse and in time. Works with and without a host. Thread-safe.
/// </summary>
public sealed partial class ServiceLifecycle : IDisposable
{
    private readonly ServiceGraph _graph;
    private readonly LifecycleOptions _options;
    private readonly CallClock _clock;
    private readonly LifecycleJournal _journal;
    private readonly StageCell _stage = new();
    private readonly HealthMonitor _monitor;
    private readonly HealthAnnouncer[] _announcers;
    private readonly ITimer _dwell;
    private readonly CancellationTokenSource _stopping = new();
    private readonly StopScope _scope = new();
    private readonly DrainPart[] _drainParts;
    private readonly bool[] _runs;
    private readonly Dictionary<string, ServiceNode> _byName;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<StartReport> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<StopReport> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StartRun? _start;
    private string? _reason;
    private long _stopAskedAt;

    /// <summary>The lifecycle of some services.</summary>
    /// <param name="services">What starts and stops; names that are not dependencies of each other start together.</param>
    /// <param name="options">Deadlines and limits.</param>
    /// <param name="time">The clock; the system's where null.</param>
    /// <param name="logger">Where stages and health are told; nowhere where null.</param>
    /// <param name="drainables">What is asked to take no new work when the program begins to stop.</param>
    /// <exception cref="LifecycleException">A definition that makes no sense, two services of one name, a dependency that does not exist, or a circle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A deadline or limit that makes no sense.</exception>
    public ServiceLifecycle(
        IEnumerable<ServiceDefinition> services,
        LifecycleOptions? options = null,
        TimeProvider? time = null,
        ILogger<ServiceLifecycle>? logger = null,
        IEnumerable<IDrainable>? drainables = null)
        : this(services, options ?? new LifecycleOptions(), CallClock.Of(time ?? TimeProvider.System), logger ?? NullLogger<ServiceLifecycle>.Instance, drainables)
    {
    }

    internal ServiceLifecycle(
        IEnumerable<ServiceDefinition> services, LifecycleOptions options, CallClock clock, ILogger logger, IEnumerable<IDrainable>? drainables = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        DefinitionRules.Check(options);
        _graph = ServiceGraph.Of(services);
        _options = options;
        _clock = clock;
        _journal = new LifecycleJournal(logger);
        _drainParts = [.. (drainables ?? []).Select(DrainPart.Of)];
        _runs = new bool[_graph.Nodes.Length];
        _byName = _graph.Nodes.ToDictionary(static node => node.Name, StringComparer.Ordinal);
        _monitor = new HealthMonitor(_graph, clock, OnHealthChanged);
        _announcers = Array.ConvertAll(_graph.Nodes, node =>
            new HealthAnnouncer(node, () => IsUp ? _monitor.Of(node) : null, clock, OnAnnouncementFailed, _stopping.Token));
        _dwell = clock.Time.CreateTimer(static state => ((ServiceLifecycle)state!).OnDwelt(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How far the program has come. Costs one read.</summary>
    public LifecycleChange State => _stage.Current;

    /// <summary>How the start went, or <see langword="null"/> before it has ended. Also where it failed or was interrupted.</summary>
    public StartReport? StartReport { get; private set; }

    /// <summary>The last change of <see cref="State"/>, and all that follow, up to the stop.</summary>
    public IAsyncEnumerable<LifecycleChange> ReadChangesAsync(CancellationToken cancellationToken = default) => _stage.ReadAsync(cancellationToken);

    /// <summary>
    /// Starts the services level by level. Where a critical one fails, no more are started, and those that were are stopped again.
    /// </summary>
    /// <param name="cancellationToken">Interrupts the start, and stops what was started.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="LifecycleException">A critical service failed; its exception is the inner one.</exception>
    /// <exception cref="OperationCanceledException">The start was interrupted.</exception>
    /// <exception cref="InvalidOperationException">It was started or stopped before.</exception>
    public async Task<StartReport> StartAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!GoTo(LifecycleStage.Starting))
            {
                throw new InvalidOperationException($"The services are {State.Stage.ToString().ToLowerInvariant()}; they can be started once.");
            }

            _start = new StartRun(_graph, _options, _clock, OnStarted);
        }

        _journal.Write();
        await using (cancellationToken.UnsafeRegister(static state => ((ServiceLifecycle)state!).BeginStop("the start was cancelled"), this).ConfigureAwait(false))
        {
            _start.Begin();
            return await _started.Task.ConfigureAwait(false);
        }
    }

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

    /// <summary>Ends the health checks of services that were not stopped; those themselves go on, and no hook is called.</summary>
    public void Dispose() => End();

    private void BeginStop(string reason)
    {
        LifecycleStage stage;
        lock (_gate)
        {
            if (_reason is not null)
            {
                return;
            }

            _reason = reason;
            _stopAskedAt = _clock.Time.GetTimestamp();
            stage = _stage.Current.Stage;
            if (stage != LifecycleStage.Starting)
            {
                GoTo(stage == LifecycleStage.Created ? LifecycleStage.Stopped : LifecycleStage.Stopping);
            }
        }

        switch (stage)
        {
            case LifecycleStage.Created:
                End();
                _stopped.SetResult(new StopReport(reason, [], default, isInTime: true, exitCode: 0));
                break;
            case LifecycleStage.Starting:
                // What was started is stopped once the start has ended.
                _start!.Interrupt();
                break;
            default:
                Stop(reason, _options.DrainDelay, _stopped.SetResult);
                break;
        }

        _journal.Write();
    }

    private void OnStarted(StartRun run)
    {
        string? reason;
        foreach (CallReport service in run.Reports.Where(static report => report.Outcome is not (CallOutcome.Ok or CallOutcome.Skipped)))
        {
            _journal.Add(logger => LifecycleLog.CallEndedBadly(logger, service));
        }

        lock (_gate)
        {
            if (_reason is null && run.Failure is { } failure)
            {
                _reason = $"{failure.Service} did not start";
                _stopAskedAt = _clock.Time.GetTimestamp();
            }

            reason = _reason;
            if (reason is null)
            {
                StartReport = new StartReport(run.Reports, run.Duration, rollback: null);
                _monitor.Note(run.Reports.Where(static report => report.Outcome is not (CallOutcome.Ok or CallOutcome.Skipped)).Select(report =>
                    (_byName[report.Service], Foundation.Health.Unhealthy($"start {report.Result}"))));
                foreach (ServiceNode node in run.Started)
                {
                    _runs[node.Index] = true;
                }
            }

            GoTo(reason is not null ? LifecycleStage.Stopping : _monitor.View.Overall.Status == HealthStatus.Healthy ? LifecycleStage.Running : LifecycleStage.Degraded);
        }

        _journal.Write();
        if (reason is null)
        {
            foreach (ServiceNode node in run.Started)
            {
                _monitor.Begin(node);
            }

            Announce(run.Started.Where(node => _monitor.Of(node).Status != HealthStatus.Healthy));
            _started.SetResult(StartReport!);
            return;
        }

        // Nobody sends requests to a program that was never ready.
        Stop(reason, TimeSpan.Zero, stop =>
        {
            StartReport = new StartReport(run.Reports, run.Duration, stop);
            _stopped.SetResult(stop);
            SetFailed(run, StartReport);
        });
    }

    private void SetFailed(StartRun run, StartReport report)
    {
        if (run.Failure is not { } failure)
        {
            _started.SetException(new OperationCanceledException($"The start was interrupted: {_reason}."));
            return;
        }

        string undone = report.Rollback!.Hooks.Any(static hook => hook.Outcome != CallOutcome.Ok)
            ? $" What had started was stopped again, not all of it well:\n{string.Join('\n', report.Rollback.Hooks)}"
            : " What had started was stopped again.";
        _started.SetException(new LifecycleException($"{failure.ToString().TrimEnd('.')}.{undone}", failure.Exception, report));
    }

    private void Stop(string reason, TimeSpan drainDelay, Action<StopReport> stopped)
    {
        End();
        new DrainRun(_drainParts, drainDelay, _options, _clock, _scope, drained => StopServices(reason, drained, stopped)).Begin();
    }

    private void StopServices(string reason, IReadOnlyList<CallReport> drained, Action<StopReport> stopped)
    {
        new StopRun(_start!.Started, reason, _stopAskedAt, _options, _clock, _scope, stop =>
        {
            StopReport report = stop.After(drained);
            foreach (CallReport hook in report.Hooks.Where(static hook => hook.Outcome != CallOutcome.Ok))
            {
                _journal.Add(logger => LifecycleLog.CallEndedBadly(logger, hook));
            }

            GoTo(LifecycleStage.Stopped);
            _journal.Write();
            stopped(report);
        }).Begin();
    }

    // Nothing is asked or told any more.
    private void End()
    {
        _monitor.Dispose();
        _dwell.Dispose();
        _clock.Execute(() =>
        {
            try
            {
                _stopping.Cancel();
            }
            catch (AggregateException exception)
            {
                OnAnnouncementFailed("a service", exception.GetBaseException());
            }
        });
    }

    // Its entry is written when the caller holds no lock.
    private bool GoTo(LifecycleStage stage)
    {
        HealthView health = _monitor.View;
        bool isChange = _stage.TryGoTo(stage, health.Overall.Status, health.FailedProbes);
        if (isChange)
        {
            _journal.Add(logger => LifecycleLog.StageChanged(logger, stage));
        }

        return isChange;
    }
}
