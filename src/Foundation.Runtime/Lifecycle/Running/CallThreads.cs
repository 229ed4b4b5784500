namespace Foundation.Lifecycle;

/// <summary>
/// Runs somebody's code on the thread pool. Code that blocks keeps its thread, and the pool would grow by one or two threads a second only,
/// while timers and all other code wait: so its minimum is kept above the number of calls that are inside of such code. Thread-safe.
/// </summary>
internal sealed class CallThreads
{
    // For timers, and for whoever waits for the end.
    private const int Spare = 2;

    private int _inside;
    private int _minimum;

    /// <summary>Runs code on another thread.</summary>
    public void Execute(Action code) => ThreadPool.UnsafeQueueUserWorkItem(static work => work.Threads.Run(work.Code), (Threads: this, Code: code), preferLocal: false);

    private void Run(Action code)
    {
        int inside = Interlocked.Increment(ref _inside);
        if (inside + Spare > Volatile.Read(ref _minimum))
        {
            Grow(inside + Spare);
        }

        try
        {
            code();
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    private void Grow(int needed)
    {
        ThreadPool.GetMinThreads(out int minimum, out int ports);
        if (needed > minimum && ThreadPool.SetMinThreads(needed, ports))
        {
            minimum = needed;
        }

        Volatile.Write(ref _minimum, minimum);
    }
}
