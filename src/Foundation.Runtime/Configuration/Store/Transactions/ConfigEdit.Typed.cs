namespace Foundation.Configuration;

/// <summary>A new object for the store of one schema.</summary>
/// <param name="store">The store.</param>
/// <param name="seen">The object that was current when the edit was made.</param>
/// <param name="next">The new object.</param>
internal sealed class ConfigEdit<T>(ConfigStore<T> store, T seen, T next) : ConfigEdit(store, T.Diff(seen, next))
    where T : class, IConfigSchema<T>
{
    // Whoever was prepared is told how it ended, even if its subscription has ended meanwhile.
    private readonly Stack<IConfigSubscriber<T>> _prepared = [];

    // Taken when those who take part are asked: who subscribes later was not asked.
    private ConfigSubscription<T>[] _affected = [];

    /// <summary>What the sources said, where the edit comes from them.</summary>
    public T? Sourced { get; init; }

    /// <summary>The fields in which the sources want something that needs a restart.</summary>
    public FieldSet Kept { get; init; }

    public override bool IsCurrent(ConfigState state) => ReferenceEquals(state.Find<T>(store.Index), seen);

    public override void Check(ref ConfigErrors errors)
    {
        // What was read was validated then, and differs only in what was kept.
        if (Sourced is null || !Kept.IsEmpty)
        {
            T.Validate(next, ref errors);
        }

        if (Sourced is null)
        {
            errors.AddFrozen(T.Info, Changed & T.Info.FrozenFields);
        }
    }

    public override bool TryPrepare(ref ConfigErrors errors, ConfigFailures failures)
    {
        _affected = store.Subscriptions.Of(Changed);
        foreach (ConfigSubscription<T> subscription in _affected)
        {
            if (subscription.Subscriber is { } subscriber)
            {
                if (Refusal(subscriber) is { } refusal)
                {
                    errors.AddKey(ConfigErrorCode.Refused, null, refusal);
                    Rollback(failures);
                    return false;
                }

                _prepared.Push(subscriber);
            }
        }

        return true;
    }

    public override void Rollback(ConfigFailures failures)
    {
        while (_prepared.TryPop(out IConfigSubscriber<T>? subscriber))
        {
            failures.Call(subscriber.Rollback, seen, next);
        }
    }

    public override void Commit(ConfigFailures failures)
    {
        foreach (IConfigSubscriber<T> subscriber in _prepared.Reverse())
        {
            failures.Call(subscriber.Commit, seen, next);
        }
    }

    public override void Put(ConfigState state) => state.Put(store.Index, next);

    public override void Accept()
    {
        if (Sourced is not null)
        {
            store.Accept(Sourced, Kept);
        }
    }

    public override ConfigRevision Record(long generation, DateTimeOffset at, ConfigCause cause)
    {
        var revision = new ConfigRevision<T>(generation, at, cause, seen, next, Changed);
        store.Revisions.Add(revision);
        return revision;
    }

    public override void Tell(ConfigFailures failures)
    {
        foreach (ConfigSubscription<T> subscription in _affected)
        {
            if (subscription.Callback is { } callback)
            {
                failures.Call(callback, seen, next);
            }
        }
    }

    private string? Refusal(IConfigSubscriber<T> subscriber)
    {
        string name = subscriber.GetType().Name;
        try
        {
            return subscriber.Prepare(seen, next).Reason is { } reason ? $"{name} refused the change: {reason}" : null;
        }
#pragma warning disable CA1031 // A subscriber that throws cannot follow; only the type is told, since the message may hold a secret.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{name} could not prepare the change: it threw {exception.GetType()}";
        }
    }
}
