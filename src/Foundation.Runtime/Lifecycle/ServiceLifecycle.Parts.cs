namespace Foundation.Lifecycle;

// Parts of the program that are known only at run time.
public sealed partial class ServiceLifecycle
{
    private readonly Queue<ServiceNode> _leaving = new();

    /// <summary>
    /// Adds a service. Before the start of the program it joins that; while the program runs it is started at once, and a failure then leaves it
    /// unhealthy and stops nothing else, critical or not.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <returns>How its start went. Not to be awaited by what is itself being started; cancelled where the program stops before.</returns>
    /// <exception cref="LifecycleException">
    /// It makes no sense, has the name of another, closes a circle, or depends on something that does not exist or, while the program runs, does not
    /// run.
    /// </exception>
    /// <exception cref="InvalidOperationException">The program stops.</exception>
    public Task<CallReport> Register(ServiceDefinition service)
    {
        Declare();
        TaskCompletionSource<CallReport> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ThrowIfStopping($"the service '{service?.Name}'");
            ServiceGraph graph = _table.Graph.With([.. _table.Graph.Definitions, service!]);
            ServiceNode node = graph.Nodes[^1];
            if (IsUp && node.Hard.FirstOrDefault(dependency => !_table[dependency].IsAvailable) is { } missing)
            {
                throw new LifecycleException($"'{node.Name}' cannot be started: '{missing.Name}', on which it depends, does not run.");
            }

            Follow(graph);
            _table[node].Registration = started;
        }

        _monitor.Tell();
        Reconcile();
        return started.Task;
    }

    /// <summary>Adds a service that has no more than a start.</summary>
    /// <param name="name">Its name, unique.</param>
    /// <param name="start">Starts it; returns when it is of use to its dependants.</param>
    /// <param name="dependsOn">What must run before, and outlive it.</param>
    /// <returns>How its start went, as with <see cref="Register(ServiceDefinition)"/>.</returns>
    /// <exception cref="LifecycleException">It cannot be added.</exception>
    /// <exception cref="InvalidOperationException">The program stops.</exception>
    public Task<CallReport> Register(string name, Func<CancellationToken, Task> start, params IReadOnlyList<string> dependsOn) =>
        Register(new ServiceDefinition { Name = name, Start = start, DependsOn = dependsOn });

    /// <summary>Adds a health check to a service, or replaces the one of that name. It is asked while the service runs.</summary>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    /// <exception cref="LifecycleException">The check makes no sense.</exception>
    /// <exception cref="InvalidOperationException">The program stops.</exception>
    public void SetHealthCheck(string service, HealthCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        ServiceNode node = Find(service);
        lock (_gate)
        {
            ThrowIfStopping($"the health check '{check.Name}'");
            ServiceDefinition known = _table.Graph.Nodes[node.Index].Service;
            Redefine(node, known.With([.. known.Checks.Where(other => other.Name != check.Name), check], known.Hooks));
            if (_table[node].State == ServiceState.Running)
            {
                _monitor.SetCheck(node, check);
            }
        }

        _monitor.Tell();
    }

    /// <summary>
    /// Adds a shutdown hook to a service. Where no service has that name, the hook belongs to one of its own that stops after all others.
    /// </summary>
    /// <exception cref="LifecycleException">The hook makes no sense, the service has one of its name, or has been stopped for good.</exception>
    /// <exception cref="InvalidOperationException">The program stops.</exception>
    public void AddShutdownHook(string service, ShutdownHook hook)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(hook);
        Declare();
        lock (_gate)
        {
            ThrowIfStopping($"the shutdown hook '{hook.Name}'");
            if (_table.Graph.Find(service) is not { } node)
            {
                Follow(_table.Graph.With([.. _table.Graph.Definitions, new ServiceDefinition { Name = service, Hooks = [hook], IsLast = true }]));
                SupervisedService last = _table[_table.Graph.Nodes[^1]];
                last.TryGoTo(ServiceState.Starting);
                last.TryGoTo(ServiceState.Running);
            }
            else if (_table[node].State is ServiceState.Stopped or ServiceState.Failed)
            {
                throw new LifecycleException($"'{service}' does not run any more: the shutdown hook '{hook.Name}' would never be called.");
            }
            else
            {
                Redefine(node, node.Service.With(node.Service.Checks, [.. node.Service.Hooks, hook]));
            }
        }

        _monitor.Tell();
    }

    /// <summary>Adds a shutdown hook of the service's name, with the default timeout; see <see cref="AddShutdownHook(string, ShutdownHook)"/>.</summary>
    /// <exception cref="LifecycleException">The service has a hook of that name, or has been stopped for good.</exception>
    /// <exception cref="InvalidOperationException">The program stops.</exception>
    public void AddShutdownHook(string name, Func<ShutdownContext, CancellationToken, Task> hook, int priority = 0) =>
        AddShutdownHook(name, new ShutdownHook { Name = name, Run = hook, Priority = priority });

    /// <summary>
    /// Stops one service for good, after those that cannot do without it. It is unhealthy from then on, and so are they. Every call gets the same
    /// report. Where the program stops, it is the report of that.
    /// </summary>
    /// <param name="service">Its name.</param>
    /// <param name="reason">Why, for reports and hooks.</param>
    /// <param name="timeout">When it is over; the deadline of a stop of the program where null or longer.</param>
    /// <returns>How it went. Not to be awaited by the service itself.</returns>
    /// <exception cref="ArgumentException">There is no such service.</exception>
    /// <exception cref="InvalidOperationException">It is called from a shutdown hook, which would wait for itself.</exception>
    public Task<StopReport> ShutdownAsync(string service, string reason = "it is not needed any more", TimeSpan? timeout = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ThrowIfNotPositive(timeout);
        _scope.ThrowIfInside();
        ServiceNode node = Find(service);
        SupervisedService state = _table[node];
        lock (_gate)
        {
            if (_order is not null)
            {
                return _stopped.Task;
            }

            ObjectDisposedException.ThrowIf(_hasEnded, this);
            if (state.Shutdown is null)
            {
                state.Shutdown = new ShutdownRequest(reason, timeout);
                _leaving.Enqueue(node);
                LeaveAtOnce();
            }
        }

        _monitor.Tell();
        Reconcile();
        return state.Shutdown.Task;
    }

    // What does not run has nothing to stop. The caller holds the lock.
    private void LeaveAtOnce()
    {
        for (int i = _leaving.Count; i > 0; i--)
        {
            ServiceNode node = _leaving.Dequeue();
            SupervisedService service = _table[node];
            if (service.State is ServiceState.Waiting or ServiceState.Stopped or ServiceState.Failed)
            {
                service.TryGoTo(ServiceState.Stopped);
                _monitor.Note(node, service.Shutdown!.Health);
                service.Shutdown.TrySetResult(new StopReport(service.Shutdown.Reason, [], default, isInTime: true, exitCode: 0));
            }
            else
            {
                _leaving.Enqueue(node);
            }
        }
    }

    private void Redefine(ServiceNode node, ServiceDefinition service) =>
        Follow(_table.Graph.With(_table.Graph.Nodes.Select(other => other.Index == node.Index ? service : other.Service)));

    // The caller holds the lock.
    private void Follow(ServiceGraph graph)
    {
        _table.Follow(graph);
        _monitor.Follow(graph);
    }

    private void ThrowIfStopping(string what)
    {
        if (_order is not null || _hasEnded)
        {
            throw new InvalidOperationException($"The program stops: {what} comes too late.");
        }
    }

    private static void ThrowIfNotPositive(TimeSpan? timeout)
    {
        if (timeout is { } time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, nameof(timeout));
        }
    }
}
