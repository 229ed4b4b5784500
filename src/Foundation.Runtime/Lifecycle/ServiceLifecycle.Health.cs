using Microsoft.Extensions.Logging;

namespace Foundation.Lifecycle;

// How well the services are, and who is told.
public sealed partial class ServiceLifecycle
{
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

    private bool IsUp => State.Stage is LifecycleStage.Running or LifecycleStage.Degraded;

    private void OnHealthChanged(IReadOnlyList<ServiceNode> changed)
    {
        foreach (ServiceNode node in changed)
        {
            Foundation.Health health = _monitor.Of(node);
            LogLevel level = health.Status == HealthStatus.Healthy ? LogLevel.Information : LogLevel.Warning;
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

    private void Announce(IEnumerable<ServiceNode> nodes)
    {
        foreach (ServiceNode node in nodes)
        {
            if (IsUp && _runs[node.Index])
            {
                _announcers[node.Index].Notice();
            }
        }
    }

    private void OnAnnouncementFailed(string service, Exception exception)
    {
        _journal.Add(logger => LifecycleLog.AnnouncementFailed(logger, service, exception));
        _journal.Write();
    }

    private void OnDwelt()
    {
        lock (_gate)
        {
            if (_monitor.AreAllHealthy)
            {
                GoTo(LifecycleStage.Running);
            }
        }

        _journal.Write();
    }

    private ServiceNode Find(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return _byName.TryGetValue(service, out ServiceNode? node) ? node
            : throw new ArgumentException($"There is no service '{service}'; there are {string.Join(", ", _byName.Keys)}.", nameof(service));
    }
}
