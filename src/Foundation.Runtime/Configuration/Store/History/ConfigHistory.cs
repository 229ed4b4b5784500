namespace Foundation.Configuration;

/// <summary>The last accepted objects of a schema, the oldest first. Thread-safe.</summary>
internal sealed class ConfigHistory<T>
    where T : class, IConfigSchema<T>
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 16;

    private readonly Lock _gate = new();
    private readonly Queue<ConfigRevision<T>> _revisions = new();

    public void Add(ConfigRevision<T> revision)
    {
        lock (_gate)
        {
            if (_revisions.Count == Capacity)
            {
                _revisions.Dequeue();
            }

            _revisions.Enqueue(revision);
        }
    }

    /// <summary>The object that was current in a generation, or <see langword="null"/> where that is not known any more.</summary>
    public T? Find(long generation)
    {
        lock (_gate)
        {
            T? found = null;
            foreach (ConfigRevision<T> revision in _revisions)
            {
                found = revision.Generation <= generation ? revision.Now : found;
            }

            return found;
        }
    }

    public ConfigRevision[] ToArray()
    {
        lock (_gate)
        {
            return [.. _revisions];
        }
    }
}
