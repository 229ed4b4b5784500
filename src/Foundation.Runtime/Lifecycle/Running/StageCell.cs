namespace Foundation.Lifecycle;

/// <summary>
/// The stage and its generation in one word, so that they are read together, and the changes in order: a late reader gets the last one
/// first and misses none from then on. Thread-safe.
/// </summary>
internal sealed class StageCell
{
    private const int StageBits = 8;

    private readonly Lock _gate = new();
    private long _word;
    private Node _last = new(default);

    public LifecycleChange Current
    {
        get
        {
            long word = Volatile.Read(ref _word);
            return new LifecycleChange((LifecycleStage)(word & ((1 << StageBits) - 1)), word >> StageBits);
        }
    }

    /// <summary>Goes on to a stage, if that is a legal step.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryGoTo(LifecycleStage next)
    {
        Node node;
        Node previous;
        lock (_gate)
        {
            LifecycleChange current = Current;
            if (!IsLegal(current.Stage, next))
            {
                return false;
            }

            var change = new LifecycleChange(next, current.Generation + 1);
            Volatile.Write(ref _word, (change.Generation << StageBits) | (long)next);
            node = new Node(change);
            previous = _last;
            _last = node;
        }

        previous.Next.SetResult(node);
        return true;
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
