namespace Foundation.Lifecycle;

/// <summary>How a stop of the program, or of a part of it, went. Immutable.</summary>
public sealed class StopReport
{
    internal StopReport(string reason, IReadOnlyList<CallReport> hooks, TimeSpan duration, bool isInTime, int exitCode)
    {
        Reason = reason;
        Hooks = hooks;
        Duration = duration;
        IsInTime = isInTime;
        ExitCode = exitCode;
    }

    /// <summary>Why it stopped: the first reason that was given.</summary>
    public string Reason { get; }

    /// <summary>What was drained, as hooks named <c>drain</c>, then the hooks, each in the order in which they ended.</summary>
    public IReadOnlyList<CallReport> Hooks { get; }

    /// <summary>How long the stop took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether no hook was skipped or abandoned because of the deadline.</summary>
    public bool IsInTime { get; }

    /// <summary>0, or 1 where something critical did not end well, a start, background work or a hook, or the deadline passed.</summary>
    public int ExitCode { get; }

    /// <summary>The report with what was done before the hooks.</summary>
    internal StopReport After(IReadOnlyList<CallReport> drained) =>
        drained.Count == 0 ? this : new StopReport(Reason, [.. drained, .. Hooks], Duration, IsInTime, ExitCode);

    /// <summary>The reason, then one line a hook.</summary>
    public override string ToString() => $"stopped: {Reason}\n{string.Join('\n', Hooks)}".TrimEnd('\n');
}
