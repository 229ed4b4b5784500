namespace Foundation.Lifecycle;

/// <summary>
/// Runs somebody's code on the thread pool. Code that blocks keeps its thread, and the pool alone would grow by one or two threads a second,
/// while timers and all other code wait: so whenever more calls than ever are inside of such code, there is to be one thread more. Thread-safe.
/// </summary>
internal sealed class CallThreads
{
    private int _inside;
    private int _most;

    /// <summary>Runs code on another thread.</summary>
    public void Execute(Action code) => ThreadPool.UnsafeQueueUserWorkItem(static work => work.Threads.Run(work.Code), (Threads: this, Code: code), preferLocal: false);

    private void Run(Action code)
    {
        int inside = Interlocked.Increment(ref _inside);
        if (inside > Volatile.Read(ref _most))
        {
            Volatile.Write(ref _most, inside);
            AddThread();
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

    private static void AddThread()
    {
        int needed = ThreadPool.ThreadCount + 1;
        ThreadPool.GetMinThreads(out int minimum, out int ports);
        if (needed > minimum)
        {
            ThreadPool.SetMinThreads(needed, ports);
        }
    }
}
