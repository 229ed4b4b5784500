namespace Foundation.Caching;

/// <summary>What nobody awaits, so that its end can be awaited nevertheless. Thread-safe.</summary>
internal sealed class BackgroundTasks
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];

    /// <summary>Begins something that does not throw.</summary>
    public void Run(Func<Task> action) => Run(async () =>
    {
        await action().ConfigureAwait(false);
        return true;
    });

    /// <inheritdoc cref="Run(Func{Task})"/>
    public Task<T> Run<T>(Func<Task<T>> action)
    {
        Task<T> task = action();
        if (!task.IsCompleted)
        {
            lock (_gate)
            {
                _running.Add(task);
            }

            task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return task;
    }

    /// <summary>Waits for all that runs now.</summary>
    public Task WhenAll()
    {
        lock (_gate)
        {
            return Task.WhenAll(_running);
        }
    }

    private void Remove(Task task)
    {
        lock (_gate)
        {
            _running.Remove(task);
        }
    }
}
