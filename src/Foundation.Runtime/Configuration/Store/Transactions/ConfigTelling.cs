namespace Foundation.Configuration;

/// <summary>
/// Tells of changes in the order in which they were published, one at a time, without holding a lock while a callback
/// runs: whoever publishes while another tells leaves its change to that one. Thread-safe.
/// </summary>
internal sealed class ConfigTelling
{
    private readonly Lock _gate = new();
    private readonly Queue<ConfigEdit> _pending = new();
    private bool _isTelling;

    /// <summary>Notes a change; called in the order of publication.</summary>
    public void Enqueue(ConfigEdit change)
    {
        lock (_gate)
        {
            _pending.Enqueue(change);
        }
    }

    /// <summary>Tells of what is pending, unless that is under way already.</summary>
    public void Run(ConfigFailures failures)
    {
        lock (_gate)
        {
            if (_isTelling)
            {
                return;
            }

            _isTelling = true;
        }

        while (TryTake(out ConfigEdit? change))
        {
            change.Tell(failures);
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ConfigEdit? change)
    {
        lock (_gate)
        {
            _isTelling = _pending.TryDequeue(out change);
            return _isTelling;
        }
    }
}
