namespace Foundation.Lifecycle;

/// <summary>
/// Starts services level by level. It only reacts: to the end of a start, and to a stop. Thread-safe.
/// </summary>
internal sealed class StartRun(ServiceGraph graph, LifecycleOptions options, CallClock clock, Action<StartRun> finished)
{
    private readonly Lock _gate = new();
    private readonly List<CallReport> _reports = [];
    private readonly HashSet<ServiceNode> _unavailable = [];
    private readonly Dictionary<ServiceNode, BoundedCall> _running = [];
    private readonly Queue<ServiceNode> _waiting = new();
    private readonly List<ServiceNode> _started = [];
    private readonly long _start = clock.Time.GetTimestamp();
    private int _level;
    private bool _isFinished;

    /// <summary>What has been started, in order, also too late: it has to be stopped. Read when finished.</summary>
    public IReadOnlyList<ServiceNode> Started => _started;

    /// <summary>The starts in the order of their ends; read when finished.</summary>
    public IReadOnlyList<CallReport> Reports => _reports;

    /// <summary>The critical failure that ended the start, if there was one.</summary>
    public CallReport? Failure { get; private set; }

    /// <summary>Whether the start was interrupted by a stop.</summary>
    public bool IsInterrupted { get; private set; }

    public TimeSpan Duration { get; private set; }

    public void Begin()
    {
        lock (_gate)
        {
            Enqueue();
        }

        Advance();
    }

    /// <summary>Starts nothing more, and cancels what is starting; that is over within a tenth of the deadline of the stop.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_isFinished)
            {
                return;
            }

            IsInterrupted = true;
        }

        TimeSpan limit = options.StopDeadline / 10;
        Halt(options.Grace < limit ? options.Grace : limit);
        Advance();
    }

    // The caller holds the lock.
    private void Enqueue()
    {
        if (_level < graph.Levels.Length)
        {
            graph.Levels[_level].ForEach(_waiting.Enqueue);
        }
    }

    private void Advance()
    {
        bool isDone;
        lock (_gate)
        {
            bool goesOn = Failure is null && !IsInterrupted;
            while (goesOn && _running.Count < options.MaxStartParallelism && Next() is { } node)
            {
                TimeSpan began = clock.Time.GetElapsedTime(_start);
                _running[node] = BoundedCall.Begin(clock, node.Service.Start, node.Service.StartTimeout, options.Grace, result => OnEnded(node, began, result));
            }

            isDone = _running.Count == 0 && !_isFinished;
            if (isDone)
            {
                _isFinished = true;
                Duration = clock.Time.GetElapsedTime(_start);
            }
        }

        if (isDone)
        {
            finished(this);
        }
    }

    /// <summary>The next service that can start now; while others of its level are starting, those of the next one wait.</summary>
    private ServiceNode? Next()
    {
        while (true)
        {
            while (_waiting.TryDequeue(out ServiceNode? node))
            {
                if (!node.Hard.Overlaps(_unavailable))
                {
                    return node;
                }

                _unavailable.Add(node);
                _reports.Add(new CallReport(node.Name, null, CallOutcome.Skipped, clock.Time.GetElapsedTime(_start), default, null));
            }

            if (_running.Count > 0 || ++_level >= graph.Levels.Length)
            {
                return null;
            }

            Enqueue();
        }
    }

    private void OnEnded(ServiceNode node, TimeSpan began, CallResult result)
    {
        var report = new CallReport(node.Name, null, result.Outcome, began, result.Duration, result.Exception);
        bool isFatal = false;
        lock (_gate)
        {
            _running.Remove(node);
            _reports.Add(report);
            if (result.HasSucceeded)
            {
                _started.Add(node);
            }

            if (result.Outcome != CallOutcome.Ok)
            {
                // What fails because it is interrupted is no cause.
                _unavailable.Add(node);
                isFatal = node.Service.IsCritical && result.Outcome != CallOutcome.Cancelled && Failure is null && !IsInterrupted;
                Failure = isFatal ? report : Failure;
            }
        }

        if (isFatal)
        {
            Halt(options.Grace);
        }

        Advance();
    }

    private void Halt(TimeSpan grace)
    {
        BoundedCall[] running;
        lock (_gate)
        {
            running = [.. _running.Values];
        }

        Array.ForEach(running, call => call.Cancel(grace));
    }
}
