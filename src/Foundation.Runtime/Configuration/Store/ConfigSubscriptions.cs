using System.Collections.Immutable;

namespace Foundation.Configuration;

/// <summary>
/// Delivers changes in the order in which they were published, one at a time, without holding a lock while a callback
/// runs: whoever publishes while another delivers leaves its change to that one.
/// </summary>
internal sealed class ConfigSubscriptions<T>(ConfigLog log)
{
    private readonly Lock _gate = new();
    private readonly Queue<Change> _pending = new();
    private ImmutableArray<Subscription> _subscriptions = [];
    private bool _isDelivering;

    public IDisposable Add(FieldSet fields, Action<T, T> callback)
    {
        var subscription = new Subscription(this, fields, callback);
        lock (_gate)
        {
            _subscriptions = _subscriptions.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Notes a change for those who are subscribed now.</summary>
    public void Enqueue(T old, T now, FieldSet changed)
    {
        lock (_gate)
        {
            _pending.Enqueue(new Change(old, now, changed, _subscriptions));
        }
    }

    /// <summary>Delivers what is pending, unless that is under way already.</summary>
    /// <returns>What callbacks threw, or null.</returns>
    public List<Exception>? Deliver()
    {
        lock (_gate)
        {
            if (_isDelivering)
            {
                return null;
            }

            _isDelivering = true;
        }

        List<Exception>? exceptions = null;
        while (TryTake(out Change change))
        {
            foreach (Subscription subscription in change.Subscriptions)
            {
                if (subscription.Call(change) is { } exception)
                {
                    log.CallbackFailed(exception);
                    (exceptions ??= []).Add(exception);
                }
            }
        }

        return exceptions;
    }

    private bool TryTake(out Change change)
    {
        lock (_gate)
        {
            _isDelivering = _pending.TryDequeue(out change);
            return _isDelivering;
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            _subscriptions = _subscriptions.Remove(subscription);
        }
    }

    private readonly record struct Change(T Old, T Now, FieldSet Fields, ImmutableArray<Subscription> Subscriptions);

    private sealed class Subscription(ConfigSubscriptions<T> owner, FieldSet fields, Action<T, T> callback) : IDisposable
    {
        private volatile bool _isEnded;

        public Exception? Call(in Change change)
        {
            if (_isEnded || !fields.Overlaps(change.Fields))
            {
                return null;
            }

            try
            {
                callback(change.Old, change.Now);
                return null;
            }
#pragma warning disable CA1031 // A callback is the caller's code: what it throws is recorded, and must not stop the others.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return exception;
            }
        }

        public void Dispose()
        {
            _isEnded = true;
            owner.Remove(this);
        }
    }
}
