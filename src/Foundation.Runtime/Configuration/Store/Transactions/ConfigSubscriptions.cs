using System.Collections.Immutable;

namespace Foundation.Configuration;

/// <summary>Who wants to know of changes to which fields of one schema. Thread-safe.</summary>
internal sealed class ConfigSubscriptions<T>
    where T : class, IConfigSchema<T>
{
    private ImmutableArray<ConfigSubscription<T>> _all = [];

    public IDisposable Add(FieldSet fields, IConfigSubscriber<T> subscriber) => Add(new ConfigSubscription<T>(this, fields, subscriber, null));

    public IDisposable Add(FieldSet fields, Action<T, T> callback) => Add(new ConfigSubscription<T>(this, fields, null, callback));

    public void Remove(ConfigSubscription<T> subscription) =>
        ImmutableInterlocked.Update(ref _all, static (all, ended) => all.Remove(ended), subscription);

    /// <summary>Those who asked for one of the changed fields: controllers before what depends on them, then as they subscribed.</summary>
    public ConfigSubscription<T>[] Of(FieldSet changed)
    {
        List<ConfigSubscription<T>>? affected = null;
        foreach (ConfigSubscription<T> subscription in _all)
        {
            if (subscription.Fields.Overlaps(changed))
            {
                (affected ??= []).Add(subscription);
            }
        }

        return affected switch
        {
            null => [],
            [var only] => [only],
            _ => [.. affected.OrderBy(subscription => T.Info.FirstInOrder(subscription.Fields & changed))],
        };
    }

    private ConfigSubscription<T> Add(ConfigSubscription<T> subscription)
    {
        ImmutableInterlocked.Update(ref _all, static (all, added) => all.Add(added), subscription);
        return subscription;
    }
}

/// <summary>One subscription: of somebody who takes part, or of somebody who is told afterwards.</summary>
internal sealed class ConfigSubscription<T>(
    ConfigSubscriptions<T> owner, FieldSet fields, IConfigSubscriber<T>? subscriber, Action<T, T>? callback) : IDisposable
    where T : class, IConfigSchema<T>
{
    private volatile bool _isEnded;

    public FieldSet Fields => fields;

    public IConfigSubscriber<T>? Subscriber => _isEnded ? null : subscriber;

    public Action<T, T>? Callback => _isEnded ? null : callback;

    public void Dispose()
    {
        _isEnded = true;
        owner.Remove(this);
    }
}
