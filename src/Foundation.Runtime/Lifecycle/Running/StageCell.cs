namespace Foundation.Lifecycle;

/// <summary>
/// Stage, health, probes and generation in one word, so that they are read together, and the changes in order: a late reader gets the last one
/// first and misses none from then on. Thread-safe.
/// </summary>
internal sealed class StageCell
{
    private const int HealthShift = 8;
    private const int ProbeShift = 12;
    private const int GenerationShift = 16;

    private readonly Lock _gate = new();
    private long _word = Pack(default, ProbeKind.None);
    private Node _last = new(default);

    public LifecycleChange Current
    {
        get
        {
            long word = Volatile.Read(ref _word);
            return new LifecycleChange((LifecycleStage)(word & 0xFF), (HealthStatus)((word >> HealthShift) & 0xF), word >> GenerationShift);
        }
    }

    /// <summary>Whether all of some probes are answered with yes.</summary>
    public bool IsWell(ProbeKind probes) => (Volatile.Read(ref _word) >> ProbeShift & (long)probes) == (long)probes;

    /// <summary>Goes on to a stage, if that is a legal step, or stays there; and takes the health of the program over.</summary>
    /// <returns>Whether the stage is another one now.</returns>
    public bool TryGoTo(LifecycleStage next, HealthStatus health, ProbeKind failed)
    {
        Node? previous = null;
        Node? node = null;
        LifecycleChange current;
        lock (_gate)
        {
            current = Current;
            if (next != current.Stage && !IsLegal(current.Stage, next))
            {
                return false;
            }

            bool isChange = next != current.Stage || health != current.Health;
            var change = new LifecycleChange(next, health, current.Generation + (isChange ? 1 : 0));
            Volatile.Write(ref _word, Pack(change, failed));
            if (isChange)
            {
                previous = _last;
                _last = node = new Node(change);
            }
        }

        previous?.Next.SetResult(node!);
        return next != current.Stage;
    }

    /// <summary>The last change, and all that follow.</summary>
    public async IAsyncEnumerable<LifecycleChange> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Node node;
        lock (_gate)
        {
            node = _last;
        }

        yield return node.Change;
        while (node.Change.Stage != LifecycleStage.Stopped)
        {
            node = await node.Next.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            yield return node.Change;
        }
    }

    private static long Pack(LifecycleChange change, ProbeKind failed) =>
        (change.Generation << GenerationShift) | ((long)(PossibleIn(change.Stage) & ~failed) << ProbeShift) | ((long)change.Health << HealthShift) | (long)change.Stage;

    // What can be answered with yes at all.
    private static ProbeKind PossibleIn(LifecycleStage stage) => stage switch
    {
        LifecycleStage.Running or LifecycleStage.Degraded => ProbeKind.Readiness | ProbeKind.Liveness | ProbeKind.Startup,
        LifecycleStage.Stopping => ProbeKind.Liveness | ProbeKind.Startup,
        LifecycleStage.Stopped => ProbeKind.None,
        _ => ProbeKind.Liveness,
    };

    private static bool IsLegal(LifecycleStage stage, LifecycleStage next) => (stage, next) switch
    {
        (LifecycleStage.Created, LifecycleStage.Starting or LifecycleStage.Stopped) => true,
        (LifecycleStage.Starting, LifecycleStage.Running or LifecycleStage.Degraded or LifecycleStage.Stopping) => true,
        (LifecycleStage.Running, LifecycleStage.Degraded or LifecycleStage.Stopping) => true,
        (LifecycleStage.Degraded, LifecycleStage.Running or LifecycleStage.Stopping) => true,
        (LifecycleStage.Stopping, LifecycleStage.Stopped) => true,
        _ => false,
    };

    private sealed class Node(LifecycleChange change)
    {
        public LifecycleChange Change => change;

        public TaskCompletionSource<Node> Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
