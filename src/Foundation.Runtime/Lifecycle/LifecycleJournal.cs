using Microsoft.Extensions.Logging;

namespace Foundation.Lifecycle;

/// <summary>
/// Writes to the log in order, and never while a lock is held: a logger is somebody's code, which may block, call back or throw.
/// Thread-safe.
/// </summary>
internal sealed class LifecycleJournal(ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly Queue<Action<ILogger>> _entries = new();
    private bool _isWriting;

    /// <summary>Keeps an entry until the next <see cref="Write"/>.</summary>
    public void Add(Action<ILogger> entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry);
        }
    }

    /// <summary>Writes what was kept, unless another thread is about it.</summary>
    public void Write()
    {
        lock (_gate)
        {
            if (_isWriting)
            {
                return;
            }

            _isWriting = true;
        }

        while (Next() is { } entry)
        {
            try
            {
                entry(logger);
            }
#pragma warning disable CA1031 // There is nowhere to tell that the log is broken, and services must start and stop all the same.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }

    private Action<ILogger>? Next()
    {
        lock (_gate)
        {
            _isWriting = _entries.TryDequeue(out Action<ILogger>? entry);
            return entry;
        }
    }
}
