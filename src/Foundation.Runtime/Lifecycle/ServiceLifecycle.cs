using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Lifecycle;

/// <summary>
/// Starts services in the order of their dependencies, and stops them in reverse and in time. Works with and without a host. Thread-safe.
/// </summary>
public sealed class ServiceLifecycle
{
    private readonly ServiceGraph _graph;
    private readonly LifecycleOptions _options;
    private readonly CallClock _clock;
    private readonly ILogger _logger;
    private readonly StageCell _stage = new();
    private readonly HealthMonitor _monitor;
    private readonly HealthAnnouncer[] _announcers;
    private readonly ITimer _dwell;
    private readonly Dictionary<string, ServiceNode> _byName;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<StartReport> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<StopReport> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StartRun? _start;
    private string? _reason;

    /// <summary>The lifecycle of some services.</summary>
    /// <param name="services">What starts and stops; names that are not dependencies of each other start together.</param>
    /// <param name="options">Deadlines and limits.</param>
    /// <param name="time">The clock; the system's where null.</param>
    /// <param name="logger">Where stages and health are told; nowhere where null.</param>
    /// <exception cref="LifecycleException">Two services of one name, a dependency that does not exist, or a circle.</exception>
    public ServiceLifecycle(IEnumerable<ServiceDefinition> services, LifecycleOptions? options = null, TimeProvider? time = null, ILogger<ServiceLifecycle>? logger = null)
        : this(services, options ?? new LifecycleOptions(), CallClock.Of(time ?? TimeProvider.System), logger ?? NullLogger<ServiceLifecycle>.Instance)
    {
    }

    internal ServiceLifecycle(IEnumerable<ServiceDefinition> services, LifecycleOptions options, CallClock clock, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxStartParallelism, 1);
        _graph = ServiceGraph.Of(services);
        _options = options;
        _clock = clock;
        _logger = logger;
        _byName = _graph.Nodes.ToDictionary(static node => node.Name, StringComparer.Ordinal);
        _monitor = new HealthMonitor(_graph, clock, OnHealthChanged);
        _announcers = Array.ConvertAll(_graph.Nodes, node =>
            new HealthAnnouncer(node, () => _monitor.Of(node), clock, (service, exception) => LifecycleLog.AnnouncementFailed(_logger, service, exception)));
        _dwell = clock.Time.CreateTimer(static state => ((ServiceLifecycle)state!).OnDwelt(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How far the program has come. Costs one read.</summary>
    public LifecycleChange State => _stage.Current;

    /// <summary>How well a service is, what it depends on included.</summary>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Foundation.Health GetHealth(string service) => _monitor.Of(Find(service));

    /// <summary>Says how well a service is, for one that knows without being asked. Its checks still count.</summary>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public void SetHealth(string service, Foundation.Health health) => _monitor.Set(Find(service), health);

    /// <summary>
    /// Whether a probe is answered with yes: no check that answers it is unhealthy, and for readiness the services run. Costs two reads.
    /// </summary>
    public bool IsWell(ProbeKind probe) =>
        _monitor.IsWell(probe)
        && (State.Stage is LifecycleStage.Running or LifecycleStage.Degraded || (probe == ProbeKind.Liveness && State.Stage != LifecycleStage.Stopped));

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
            if (!_stage.TryGoTo(LifecycleStage.Starting))
            {
                throw new InvalidOperationException($"The services are {State.Stage.ToString().ToLowerInvariant()}; they can be started once.");
            }

            _start = new StartRun(_graph, _options, _clock, OnStarted);
        }

        _start.Begin();
        await using (cancellationToken.UnsafeRegister(static state => ((ServiceLifecycle)state!).BeginStop("the start was cancelled"), this).ConfigureAwait(false))
        {
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
        StopScope.ThrowIfInside();
        BeginStop(reason);
        return _stopped.Task;
    }

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
            stage = _stage.Current.Stage;
            if (stage != LifecycleStage.Starting)
            {
                GoTo(stage == LifecycleStage.Created ? LifecycleStage.Stopped : LifecycleStage.Stopping);
            }
        }

        switch (stage)
        {
            case LifecycleStage.Created:
                _stopped.SetResult(new StopReport(reason, [], default, isInTime: true, exitCode: 0));
                break;
            case LifecycleStage.Starting:
                // What was started is stopped once the start has ended.
                _start!.Interrupt();
                break;
            default:
                Stop(reason, _stopped.SetResult);
                break;
        }
    }

    private void OnStarted(StartRun run)
    {
        string? reason;
        lock (_gate)
        {
            reason = _reason ??= run.Failure is { } failure ? $"{failure.Service} did not start" : null;
            if (reason is null)
            {
                GoTo(run.IsDegraded ? LifecycleStage.Degraded : LifecycleStage.Running);
            }
        }

        if (reason is null)
        {
            _monitor.Begin(run.Started);
            StartReport = new StartReport(run.Reports, run.Duration, rollback: null);
            _started.SetResult(StartReport);
            return;
        }

        GoTo(LifecycleStage.Stopping);
        Stop(reason, stop =>
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

    private void Stop(string reason, Action<StopReport> stopped)
    {
        _monitor.Dispose();
        _dwell.Dispose();
        new StopRun(_start!.Started, reason, _options, _clock, report =>
        {
            foreach (CallReport hook in report.Hooks.Where(static hook => hook.Outcome != CallOutcome.Ok))
            {
                LifecycleLog.HookEndedBadly(_logger, hook);
            }

            GoTo(LifecycleStage.Stopped);
            stopped(report);
        }).Begin();
    }

    private void OnHealthChanged(IReadOnlyList<ServiceNode> changed)
    {
        foreach (ServiceNode node in changed)
        {
            LifecycleLog.HealthChanged(_logger, node.Name, _monitor.Of(node));
            _announcers[node.Index].Notice();
        }

        lock (_gate)
        {
            if (!_monitor.AreAllHealthy)
            {
                _dwell.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                GoTo(LifecycleStage.Degraded);
            }
            else if (State.Stage == LifecycleStage.Degraded)
            {
                _dwell.Change(_options.MinDwell, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void OnDwelt()
    {
        lock (_gate)
        {
            if (_monitor.AreAllHealthy && _start is { IsDegraded: false })
            {
                GoTo(LifecycleStage.Running);
            }
        }
    }

    private void GoTo(LifecycleStage stage)
    {
        if (_stage.TryGoTo(stage))
        {
            LifecycleLog.StageChanged(_logger, stage);
        }
    }

    private ServiceNode Find(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return _byName.TryGetValue(service, out ServiceNode? node) ? node
            : throw new ArgumentException($"There is no service '{service}'; there are {string.Join(", ", _byName.Keys)}.", nameof(service));
    }
}
