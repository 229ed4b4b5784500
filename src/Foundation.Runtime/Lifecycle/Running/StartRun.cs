namespace Foundation.Lifecycle;

/// <summary>
/// Starts some services level by level. It only reacts: to the end of a start, and to a stop. Thread-safe.
/// </summary>
/// <param name="nodes">What is to be started, by level.</param>
/// <param name="context">Limits, the clock, and who is told of each step.</param>
/// <param name="finished">Told once.</param>
internal sealed class StartRun(IReadOnlyList<ServiceNode> nodes, RunContext context, Action<StartRun> finished)
{
    private readonly Lock _gate = new();
    private readonly List<CallReport> _reports = [];
    private readonly Dictionary<ServiceNode, BoundedCall> _running = [];
    private readonly List<ServiceNode> _started = [];

    // By the name of a service, the start whose end let it begin.
    private readonly Dictionary<string, CallReport> _before = [];
    private readonly long _start = context.Clock.Time.GetTimestamp();
    private int _next;
    private int _level;
    private CallReport? _last;
    private bool _isFinished;

    /// <summary>What has been started, in order, also too late: it has to be stopped. Read when finished.</summary>
    public IReadOnlyList<ServiceNode> Started => _started;

    /// <summary>The starts in the order of their ends, then those that were never reached; read when finished.</summary>
    public IReadOnlyList<CallReport> Reports => _reports;

    /// <summary>The fatal failure that ended the start, if there was one.</summary>
    public CallReport? Failure { get; private set; }

    /// <summary>Whether the start was interrupted by a stop.</summary>
    public bool IsInterrupted { get; private set; }

    public TimeSpan Duration { get; private set; }

    /// <summary>The starts that made up the duration, each the one whose end let the next begin; read when finished.</summary>
    public IReadOnlyList<CallReport> CriticalPath()
    {
        var path = new List<CallReport>();
        for (CallReport? call = _last; call is not null; call = _before.GetValueOrDefault(call.Service))
        {
            path.Add(call);
        }

        path.Reverse();
        return path;
    }

    public void Begin() => Advance();

    /// <summary>Starts nothing more, and cancels what is starting.</summary>
    /// <param name="grace">How long that may go on.</param>
    public void Interrupt(TimeSpan grace)
    {
        lock (_gate)
        {
            if (_isFinished)
            {
                return;
            }

            IsInterrupted = true;
        }

        Halt(grace);
        Advance();
    }

    private void Advance()
    {
        bool isDone;
        lock (_gate)
        {
            bool goesOn = Failure is null && !IsInterrupted;
            while (goesOn && _running.Count < context.Options.MaxStartParallelism && Next() is { } node)
            {
                if (_last is not null)
                {
                    _before[node.Name] = _last;
                }

                TimeSpan began = Elapsed;
                _running[node] = BoundedCall.Begin(
                    context.Clock, node.Service.Start, node.Service.StartTimeout, context.Options.Grace, result => OnEnded(node, began, result));
            }

            isDone = _running.Count == 0 && !_isFinished;
            if (isDone)
            {
                _isFinished = true;
                Duration = Elapsed;
                _reports.AddRange(nodes.Skip(_next).Select(Skip));
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
        while (_next < nodes.Count && (_running.Count == 0 || nodes[_next].Level == _level))
        {
            ServiceNode node = nodes[_next++];
            _level = node.Level;
            if (context.Steps.TryStart(node))
            {
                return node;
            }

            _reports.Add(Skip(node));
        }

        return null;
    }

    private CallReport Skip(ServiceNode node) => new(node.Name, null, CallOutcome.Skipped, Elapsed, default, null);

    private void OnEnded(ServiceNode node, TimeSpan began, CallResult result)
    {
        var report = new CallReport(node.Name, null, result.Outcome, began, result.Duration, result.Exception);
        bool isFatal;
        lock (_gate)
        {
            _running.Remove(node);
            _reports.Add(report);
            _last = report;
            context.Steps.OnStarted(node, report, result.HasSucceeded);
            if (result.HasSucceeded)
            {
                _started.Add(node);
            }

            // What fails because it is interrupted is no cause.
            isFatal = result.Outcome is not (CallOutcome.Ok or CallOutcome.Cancelled) && Failure is null && !IsInterrupted && context.Steps.IsFatal(node);
            Failure = isFatal ? report : Failure;
        }

        if (isFatal)
        {
            Halt(context.Options.Grace);
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

    private TimeSpan Elapsed => context.Clock.Time.GetElapsedTime(_start);
}
