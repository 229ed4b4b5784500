namespace Foundation.Lifecycle;

/// <summary>
/// How well services are: what their checks answer, what they say of themselves, and what the lifecycle knows of them, spread along their
/// dependencies. Thread-safe; tells of changes outside of its lock, so that the one told reads what is true by then.
/// </summary>
internal sealed partial class HealthMonitor : IDisposable
{
    private readonly CallClock _clock;
    private readonly Action<IReadOnlyList<ServiceNode>> _changed;
    private readonly Lock _gate = new();
    private readonly long _start;
    private readonly ITimer _timer;
    private ServiceGraph _graph;
    private HealthGraph _spread;
    private Foundation.Health[] _said;
    private Foundation.Health[] _noted;
    private CheckState[] _checks = [];
    private HealthView _view;
    private bool _hasNews;
    private bool _isStopped;

    /// <param name="graph">The services.</param>
    /// <param name="clock">When checks are asked, and where.</param>
    /// <param name="changed">Told whose health has changed; of nobody, where it was only the answer to a probe.</param>
    public HealthMonitor(ServiceGraph graph, CallClock clock, Action<IReadOnlyList<ServiceNode>> changed)
    {
        _graph = graph;
        _spread = new HealthGraph(graph);
        _clock = clock;
        _changed = changed;
        _said = new Foundation.Health[graph.Nodes.Length];
        _noted = new Foundation.Health[graph.Nodes.Length];
        _view = new HealthView([.. _said], [.. _said], graph.Nodes, default, ProbeKind.None, new ProbeKind[graph.Nodes.Length]);
        _start = clock.Time.GetTimestamp();
        _timer = clock.Time.CreateTimer(static state => ((HealthMonitor)state!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How well all are. Costs one read.</summary>
    public HealthView View => Volatile.Read(ref _view);

    /// <summary>The effective health of a service. Costs one read.</summary>
    public Foundation.Health Of(ServiceNode node) => View.Effective[node.Index];

    /// <summary>Goes on with more services; those that were there keep their indices and their health. <see cref="Tell"/> tells what it changes.</summary>
    public void Follow(ServiceGraph graph)
    {
        lock (_gate)
        {
            _graph = graph;
            _spread = new HealthGraph(graph);
            Array.Resize(ref _said, graph.Nodes.Length);
            Array.Resize(ref _noted, graph.Nodes.Length);
            Foundation.Health[] own = _view.Own;
            Foundation.Health[] effective = _view.Effective;
            Array.Resize(ref own, graph.Nodes.Length);
            Array.Resize(ref effective, graph.Nodes.Length);
            ProbeKind[] failedBy = _view.FailedBy;
            Array.Resize(ref failedBy, graph.Nodes.Length);
            ServiceNode[] causes = [.. _view.Causes.Select(cause => graph.Nodes[cause.Index]), .. graph.Nodes.Skip(_view.Causes.Length)];
            Volatile.Write(ref _view, _view with { Own = own, Effective = effective, Causes = causes, FailedBy = failedBy });
            _hasNews = true;
        }
    }

    /// <summary>Sets what a service says of itself without being asked.</summary>
    public void Say(ServiceNode node, Foundation.Health health)
    {
        Set(_said, node, health);
        Tell();
    }

    /// <summary>Notes what the lifecycle knows of a service, such as that it did not start. <see cref="Tell"/> tells of it.</summary>
    public void Note(ServiceNode node, Foundation.Health health) => Set(_noted, node, health);

    /// <summary>Takes up what was noted, and tells nobody.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            Recompute();
        }
    }

    /// <summary>Tells whose health has changed. The caller holds no lock.</summary>
    public void Tell()
    {
        ServiceNode[] changed;
        lock (_gate)
        {
            if (!_hasNews || _isStopped)
            {
                return;
            }

            HealthView before = _view;
            Recompute();
            changed = ChangedSince(before);
            if (changed.Length == 0 && before.FailedProbes == _view.FailedProbes)
            {
                return;
            }
        }

        _changed(changed);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            RemoveChecks(static _ => true);
        }

        _timer.Dispose();
    }

    private TimeSpan Now => _clock.Time.GetElapsedTime(_start);

    private void Set(Foundation.Health[] known, ServiceNode node, Foundation.Health health)
    {
        lock (_gate)
        {
            _hasNews |= known[node.Index] != health;
            known[node.Index] = health;
        }
    }

    private ServiceNode[] ChangedSince(HealthView before) =>
        Array.FindAll(_graph.Nodes, node => before.Effective[node.Index] != _view.Effective[node.Index]);

    private void Recompute()
    {
        _hasNews = false;
        Foundation.Health[] own = [.. _said];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = Worse(own[i], _noted[i]);
        }

        var failed = ProbeKind.None;
        var failedBy = new ProbeKind[own.Length];
        foreach (CheckState check in _checks)
        {
            own[check.Service.Index] = Worse(own[check.Service.Index], check.Health);
            ProbeKind kinds = check.Health.Status == HealthStatus.Unhealthy ? check.Check.Kind : ProbeKind.None;
            failed |= kinds;
            failedBy[check.Service.Index] |= kinds;
        }

        Volatile.Write(ref _view, new HealthView(own, _spread.Spread(own, out ServiceNode[] causes), causes, Overall(own), failed, failedBy));
    }

    // As bad as the worst, with the reasons of all that are not well by themselves.
    private Foundation.Health Overall(Foundation.Health[] own)
    {
        HealthStatus worst = own.Length == 0 ? HealthStatus.Healthy : own.Max(static health => health.Status);
        return worst == HealthStatus.Healthy ? default
            : new Foundation.Health(worst, string.Join("; ", _graph.Nodes.Where(node => own[node.Index].Status != HealthStatus.Healthy).Select(node => $"{node.Name} is {own[node.Index]}")));
    }

    private static Foundation.Health Worse(in Foundation.Health first, in Foundation.Health second) => second.Status > first.Status ? second : first;
}
