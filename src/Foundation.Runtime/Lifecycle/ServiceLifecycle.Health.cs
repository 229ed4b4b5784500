using Microsoft.Extensions.Logging;

namespace Foundation.Lifecycle;

// How well the services are, and who is told.
public sealed partial class ServiceLifecycle
{
    /// <summary>How well the program is: as bad as the worst of its services, with the reasons of all that are not well by themselves. Costs one read.</summary>
    public Foundation.Health Health => _monitor.View.Overall;

    /// <summary>How well a service is, what it depends on included.</summary>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public Foundation.Health GetHealth(string service) => _monitor.Of(Find(service));

    /// <summary>Says how well a service is, for one that knows without being asked. Its checks still count.</summary>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    public void SetHealth(string service, Foundation.Health health) => _monitor.Say(Find(service), health);

    /// <summary>
    /// Asks every check now, instead of when it is due; an answer counts as any other. Checks are called on the caller's thread, one after the
    /// other, and those that do not answer at once are waited for, at most for their timeouts. Allocates nothing where all answer at once.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting; the answers count all the same.</param>
    /// <returns><see cref="Health"/> after that.</returns>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public ValueTask<Foundation.Health> CheckHealthAsync(CancellationToken cancellationToken = default)
    {
        ValueTask asked = _monitor.AskAllAsync();
        return asked.IsCompletedSuccessfully ? new ValueTask<Foundation.Health>(Health) : AwaitAsync(asked.AsTask().WaitAsync(cancellationToken));
    }

    /// <summary>
    /// Whether a probe, or each of several, is answered with yes: no check that answers it is unhealthy, and the program has started (startup),
    /// has started and is not to stop (readiness), or has not stopped (liveness). Costs one read.
    /// </summary>
    public bool IsWell(ProbeKind probes) => _stage.IsWell(probes);

    /// <summary>How well all are, with what makes them so.</summary>
    internal HealthView View => _monitor.View;

    private long _wellSince;

    private bool IsUp => State.Stage is LifecycleStage.Running or LifecycleStage.Degraded;

    private async ValueTask<Foundation.Health> AwaitAsync(Task asked)
    {
        await asked.ConfigureAwait(false);
        return Health;
    }

    private void OnHealthChanged(IReadOnlyList<ServiceNode> changed)
    {
        HealthView view = _monitor.View;
        foreach (ServiceNode node in changed)
        {
            // Who suffers from another's health is told of in passing: the cause was told.
            Foundation.Health health = view.Effective[node.Index];
            LogLevel level = health.Status != HealthStatus.Healthy && view.Causes[node.Index] == node ? LogLevel.Warning : LogLevel.Information;
            _journal.Add(logger => LifecycleLog.HealthChanged(logger, level, node.Name, health));
        }

        lock (_gate)
        {
            // While services are starting, the end of that looks how they are.
            if (IsUp)
            {
                FollowHealth();
            }
        }

        _journal.Write();
        Announce(changed);
    }

    // The caller holds the lock.
    private void FollowHealth()
    {
        LifecycleStage stage = State.Stage;
        if (_monitor.View.Overall.Status != HealthStatus.Healthy)
        {
            _dwell.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            stage = LifecycleStage.Degraded;
        }
        else if (stage == LifecycleStage.Degraded && State.Health != HealthStatus.Healthy)
        {
            _wellSince = _clock.Time.GetTimestamp();
            _dwell.Change(_options.MinDwell, Timeout.InfiniteTimeSpan);
        }

        GoTo(stage);
    }

    private void Announce(IEnumerable<ServiceNode> nodes)
    {
        foreach (ServiceNode node in nodes)
        {
            if (HealthToTell(node) is not null)
            {
                _table[node].Announcer.Notice();
            }
        }
    }

    // A service that does not run is told nothing.
    private Foundation.Health? HealthToTell(ServiceNode node) => IsUp && _table[node].State == ServiceState.Running ? _monitor.Of(node) : null;

    private void OnAnnouncementFailed(string service, Exception exception)
    {
        _journal.Add(logger => LifecycleLog.AnnouncementFailed(logger, service, exception));
        _journal.Write();
    }

    private void OnDwelt()
    {
        lock (_gate)
        {
            if (_monitor.View.Overall.Status != HealthStatus.Healthy || State.Stage != LifecycleStage.Degraded)
            {
                return;
            }

            // A timer may fire up to a millisecond early, or just before it was set anew.
            TimeSpan left = _options.MinDwell - _clock.Time.GetElapsedTime(_wellSince);
            if (left > TimeSpan.Zero)
            {
                _dwell.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            }
            else
            {
                GoTo(LifecycleStage.Running);
            }
        }

        _journal.Write();
    }

    private ServiceNode Find(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        Declare();
        ServiceGraph graph = _table.Graph;
        return graph.Find(service)
            ?? throw new ArgumentException($"There is no service '{service}'; there are {string.Join(", ", graph.Nodes.Select(static node => node.Name))}.", nameof(service));
    }
}
