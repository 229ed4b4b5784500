namespace Foundation.Lifecycle;

/// <summary>
/// Lets the delay pass in which nobody should send requests any more, while parts that take work finish what they have. It only reacts: to the
/// end of the delay, and to that of the parts. Thread-safe.
/// </summary>
/// <param name="parts">What is asked to take no new work.</param>
/// <param name="delay">How long to wait in any case.</param>
/// <param name="deadline">When the whole stop is over.</param>
/// <param name="context">Limits, the clock, and the mark of what runs as part of the stop.</param>
/// <param name="finished">Told once how the parts did, in the order in which they ended.</param>
internal sealed class DrainRun(IReadOnlyList<DrainPart> parts, TimeSpan delay, TimeSpan deadline, RunContext context, Action<IReadOnlyList<CallReport>> finished)
{
    private readonly Lock _gate = new();
    private readonly List<CallReport> _reports = [];
    private ITimer? _delay;
    private int _left = parts.Count + (delay > TimeSpan.Zero ? 1 : 0);

    public void Begin()
    {
        if (_left == 0)
        {
            finished([]);
            return;
        }

        // What takes longer than that would leave the hooks too little.
        TimeSpan half = deadline / 2;
        TimeSpan limit = context.Options.DrainTimeout < half ? context.Options.DrainTimeout : half;
        limit = limit > delay ? limit : delay;
        TimeSpan grace = context.Options.Grace < limit / 10 ? context.Options.Grace : limit / 10;
        lock (_gate)
        {
            if (delay > TimeSpan.Zero)
            {
                _delay = context.Clock.Time.CreateTimer(static state => ((DrainRun)state!).OnDelayed(), this, delay, Timeout.InfiniteTimeSpan);
            }

            foreach (DrainPart part in parts)
            {
                BoundedCall.Begin(context.Clock, token => context.Scope.Run(() => part.Drainable.DrainAsync(token).AsTask()), limit - grace, grace, result => OnDrained(part, result));
            }
        }
    }

    private void OnDelayed()
    {
        lock (_gate)
        {
            _delay!.Dispose();
        }

        End(null);
    }

    private void OnDrained(DrainPart part, CallResult result) =>
        End(new CallReport(part.Name, "drain", result.Outcome, TimeSpan.Zero, result.Duration, result.Exception));

    private void End(CallReport? report)
    {
        bool isLast;
        lock (_gate)
        {
            if (report is not null)
            {
                _reports.Add(report);
            }

            isLast = --_left == 0;
        }

        if (isLast)
        {
            finished(_reports);
        }
    }
}

/// <summary>Something that can be drained, under the name that it had at the beginning.</summary>
internal sealed record DrainPart(string Name, IDrainable Drainable)
{
    /// <exception cref="LifecycleException">One without a name.</exception>
    public static DrainPart Of(IDrainable? drainable)
    {
        string? name = drainable?.Name;
        return !string.IsNullOrWhiteSpace(name) ? new DrainPart(name, drainable!)
            : throw new LifecycleException($"A part that can be drained, {drainable?.GetType().ToString() ?? "null"}, has no name.");
    }
}
