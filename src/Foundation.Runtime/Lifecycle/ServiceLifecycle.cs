using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Lifecycle;

/// <summary>
/// Starts services in the order of their dependencies, and stops them in reverse and in time. Works with and without a host. Where it comes
/// from a container, that makes the services when the start begins or one of them is asked for, so that they may take it. Thread-safe.
/// </summary>
public sealed partial class ServiceLifecycle : IDisposable
{
    private readonly LifecycleOptions _options;
    private readonly CallClock _clock;
    private readonly LifecycleJournal _journal;
    private readonly StageCell _stage = new();
    private readonly HealthMonitor _monitor;
    private readonly ITimer _dwell;
    private readonly CancellationTokenSource _stopping = new();
    private readonly StopScope _scope = new();
    private readonly RunContext _context;
    private DrainPart[] _drainParts;

    // Guards the stage, the services and the run that is going on. The lock of a run is taken before this one, never after.
    private readonly Lock _gate = new();
    private readonly ServiceTable _table;
    private volatile bool _hasEnded;

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
        IEnumerable<ServiceDefinition> services,
        LifecycleOptions options,
        CallClock clock,
        ILogger logger,
        IEnumerable<IDrainable>? drainables = null,
        IReadOnlySet<string>? hosted = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        DefinitionRules.Check(options);
        _options = options;
        _clock = clock;
        _journal = new LifecycleJournal(logger);
        _drainParts = [.. (drainables ?? []).Select(DrainPart.Of)];
        _context = new RunContext(options, clock, _scope, this);
        _table = new ServiceTable(ServiceGraph.Of(services, hosted), node =>
            new SupervisedService(new HealthAnnouncer(node, () => HealthToTell(node), clock, OnAnnouncementFailed, _stopping.Token)) { Work = SuperviseWorkOf(node) });
        _monitor = new HealthMonitor(_table.Graph, clock, OnHealthChanged);
        _dwell = clock.Time.CreateTimer(static state => ((ServiceLifecycle)state!).OnDwelt(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How far the program has come. Costs one read.</summary>
    public LifecycleChange State => _stage.Current;

    /// <summary>The last change of <see cref="State"/>, and all that follow, up to the stop.</summary>
    public IAsyncEnumerable<LifecycleChange> ReadChangesAsync(CancellationToken cancellationToken = default) => _stage.ReadAsync(cancellationToken);

    /// <summary>Ends the health checks and the supervision of services that were not stopped; those themselves go on, and no hook is called.</summary>
    public void Dispose() => End();

    // Nothing is asked or told any more.
    private void End()
    {
        _hasEnded = true;
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

        TellManager();
        return isChange;
    }
}
