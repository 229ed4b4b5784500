using System.Text;

namespace Foundation.Lifecycle;

/// <summary>
/// Asks the checks of running services on one timer, and tells whose health has changed. Thread-safe; tells outside of its lock, so that the
/// one told reads what is true by then.
/// </summary>
internal sealed class HealthMonitor : IDisposable
{
    private readonly ServiceGraph _graph;
    private readonly HealthGraph _spread;
    private readonly CallClock _clock;
    private readonly Action<IReadOnlyList<ServiceNode>> _changed;
    private readonly Lock _gate = new();
    private readonly PriorityQueue<CheckState, TimeSpan> _due = new();
    private readonly List<CheckState> _checks = [];
    private readonly Foundation.Health[] _set;
    private readonly Foundation.Health[] _atStart;
    private readonly long _start;
    private readonly ITimer _timer;
    private Foundation.Health[] _effective;
    private int _probes;
    private bool _hasNews;
    private bool _isStopped;

    public HealthMonitor(ServiceGraph graph, CallClock clock, Action<IReadOnlyList<ServiceNode>> changed)
    {
        _graph = graph;
        _spread = new HealthGraph(graph);
        _clock = clock;
        _changed = changed;
        _set = new Foundation.Health[graph.Nodes.Length];
        _atStart = new Foundation.Health[graph.Nodes.Length];
        _effective = new Foundation.Health[graph.Nodes.Length];
        _start = clock.Time.GetTimestamp();
        _timer = clock.Time.CreateTimer(static state => ((HealthMonitor)state!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _clock.Time.GetElapsedTime(_start);

    /// <summary>Notes services that did not start. They stay that bad; tells nobody.</summary>
    public void Note(IEnumerable<(ServiceNode Node, Foundation.Health Health)> failed)
    {
        lock (_gate)
        {
            foreach ((ServiceNode node, Foundation.Health health) in failed)
            {
                _atStart[node.Index] = health;
            }

            Recompute();
        }
    }

    /// <summary>Begins to ask.</summary>
    /// <param name="started">The services that run.</param>
    public void Begin(IReadOnlyList<ServiceNode> started)
    {
        lock (_gate)
        {
            foreach (ServiceNode node in started)
            {
                foreach (HealthCheck check in node.Service.Checks)
                {
                    // Spread over the period, and the same in every run.
                    ulong hash = StableHash.Of(Encoding.UTF8.GetBytes($"{node.Name}.{check.Name}"));
                    var state = new CheckState(check, node.Index, Now) { Due = Now + (check.Every * (hash % 1000 / 1000.0)) };
                    _checks.Add(state);
                    _due.Enqueue(state, state.Due);
                }
            }

            Arm();
        }
    }

    /// <summary>The effective health of a service.</summary>
    public Foundation.Health Of(ServiceNode node) => Volatile.Read(ref _effective)[node.Index];

    /// <summary>Whether every service is healthy.</summary>
    public bool AreAllHealthy => Array.TrueForAll(Volatile.Read(ref _effective), static health => health.Status == HealthStatus.Healthy);

    /// <summary>Whether a probe is answered with yes. Costs one read.</summary>
    public bool IsWell(ProbeKind kind) => (Volatile.Read(ref _probes) & (int)kind) == 0;

    /// <summary>Sets what a service says of itself without being asked.</summary>
    public void Set(ServiceNode node, Foundation.Health health)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            _hasNews |= _set[node.Index] != health;
            _set[node.Index] = health;
        }

        Tell();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        _timer.Dispose();
    }

    private void OnDue()
    {
        lock (_gate)
        {
            while (!_isStopped && _due.TryPeek(out CheckState? next, out TimeSpan due) && due <= Now)
            {
                _due.Dequeue();
                Ask(next);

                // Periods that passed while the process was paused are not made up for.
                next.Due = due + (next.Check.Every * (1 + Math.Floor((Now - due) / next.Check.Every)));
                _due.Enqueue(next, next.Due);
            }

            Arm();
        }

        Tell();
    }

    // The caller holds the lock.
    private void Arm()
    {
        if (!_isStopped && _due.TryPeek(out _, out TimeSpan due))
        {
            // Timers count whole milliseconds: one rounded down would come early, again and again.
            double wait = Math.Ceiling((due - Now).TotalMilliseconds);
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, wait)), Timeout.InfiniteTimeSpan);
        }
    }

    private void Ask(CheckState state)
    {
        Foundation.Health before = state.Health;
        state.Expire(Now);
        if (state.IsAsked)
        {
            // It still hangs: that is the answer of this period.
            state.Answer(NoAnswer(state.Check), Now);
        }

        _hasNews |= state.Health != before;
        if (state.IsAsked)
        {
            return;
        }

        state.IsAsked = true;
        Foundation.Health answer = default;
        BoundedCall.Begin(
            _clock,
            async token =>
            {
                try
                {
                    answer = await state.Check.Check(token).ConfigureAwait(false);
                }
                finally
                {
                    lock (_gate)
                    {
                        state.IsAsked = false;
                    }
                }
            },
            state.Check.Timeout,
            grace: TimeSpan.Zero,
            result => OnAnswered(state, result, answer));
    }

    private void OnAnswered(CheckState state, CallResult result, Foundation.Health answer)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            Foundation.Health before = state.Health;
            state.Answer(
                result.Outcome switch
                {
                    CallOutcome.Ok => answer,
                    CallOutcome.Failed => Foundation.Health.Unhealthy($"{state.Check.Name} failed: {result.Exception!.Message}"),
                    _ => NoAnswer(state.Check),
                },
                Now);
            _hasNews |= state.Health != before;
        }

        Tell();
    }

    private static Foundation.Health NoAnswer(HealthCheck check) =>
        Foundation.Health.Unhealthy(FormattableString.Invariant($"{check.Name} did not answer within {check.Timeout.TotalMilliseconds:0} ms"));

    private void Tell()
    {
        ServiceNode[] changed;
        lock (_gate)
        {
            if (!_hasNews || _isStopped)
            {
                return;
            }

            changed = Recompute();
        }

        if (changed.Length > 0)
        {
            _changed(changed);
        }
    }

    private ServiceNode[] Recompute()
    {
        _hasNews = false;
        Foundation.Health[] own = [.. _set];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = _atStart[i].Status > own[i].Status ? _atStart[i] : own[i];
        }

        int probes = 0;
        foreach (CheckState check in _checks)
        {
            if (check.Health.Status > own[check.Service].Status)
            {
                own[check.Service] = check.Health;
            }

            probes |= check.Health.Status == HealthStatus.Unhealthy ? (int)check.Check.Kind : 0;
        }

        Foundation.Health[] before = _effective;
        Foundation.Health[] effective = new Foundation.Health[own.Length];
        _spread.Spread(own, effective);
        Volatile.Write(ref _probes, probes);
        Volatile.Write(ref _effective, effective);
        return Array.FindAll(_graph.Nodes, node => before[node.Index] != effective[node.Index]);
    }
}
