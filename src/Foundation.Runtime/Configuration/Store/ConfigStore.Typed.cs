using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

/// <summary>
/// Publishes one schema's object. Objects are made and validated without a lock; the lock that all stores share is held
/// only to number and publish a version, so that a reader of several stores and a change of several can be ordered.
/// </summary>
internal sealed class ConfigStore<T>(ConfigStores stores) : ConfigStore, IConfigStore<T>
    where T : class, IConfigSchema<T>
{
    private readonly ConfigSubscriptions<T> _subscriptions = new(stores.Log);
    private ConfigVersion<T>? _version;

    public override ConfigSchemaInfo Info => T.Info;

    public T Current => Version.Value;

    public long Generation => Volatile.Read(ref _version)?.Generation ?? 0;

    private ConfigVersion<T> Version => Volatile.Read(ref _version) ?? Start();

    public T Read(out long generation)
    {
        ConfigVersion<T> version = Version;
        generation = version.Generation;
        return version.Value;
    }

    public ConfigResult TryUpdate(Func<T, T> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        while (true)
        {
            ConfigVersion<T> seen = Version;
            T next = update(seen.Value)
                ?? throw new InvalidOperationException($"The update of {T.Info.Name} returned null; return the object itself to change nothing.");
            if (TryReplace(seen, next, out ConfigResult result))
            {
                return result;
            }
        }
    }

    public ConfigResult TryUpdate(T next, long expectedGeneration)
    {
        ArgumentNullException.ThrowIfNull(next);
        while (true)
        {
            ConfigVersion<T> seen = Version;
            if (seen.Generation != expectedGeneration)
            {
                return new ConfigResult(ConfigOutcome.Conflict, seen.Generation);
            }

            if (TryReplace(seen, next, out ConfigResult result))
            {
                return result;
            }
        }
    }

    public IDisposable OnChange(FieldSet fields, Action<T, T> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (fields.IsEmpty)
        {
            throw new ArgumentException($"Name at least one field of {T.Info.Name}, as in {T.Info.Name}.Fields.", nameof(fields));
        }

        return _subscriptions.Add(fields, callback);
    }

    public override bool TryStart(ref ConfigErrors errors)
    {
        if (Volatile.Read(ref _version) is not null)
        {
            return true;
        }

        if (!T.TryBind(stores.SectionOf(T.Info), out T? value, ref errors))
        {
            return false;
        }

        var first = new ConfigVersion<T>(value, ConfigStores.FirstGeneration);
        if (Interlocked.CompareExchange(ref _version, first, null) is null)
        {
            stores.Log.Warn(T.Info, errors);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ConfigVersion<T> Start()
    {
        ConfigErrors errors = default;
        while (!TryStart(ref errors))
        {
            // One look at everything: whoever repairs the configuration should not find the next error at the next start.
            stores.Check();
            errors.Clear();
        }

        return Volatile.Read(ref _version)!;
    }

    /// <returns>Whether <paramref name="seen"/> was still current, so that the result holds.</returns>
    private bool TryReplace(ConfigVersion<T> seen, T next, out ConfigResult result)
    {
        ConfigErrors errors = default;
        T.Validate(next, ref errors);
        if (errors.HasErrors)
        {
            result = new ConfigResult(ConfigOutcome.Rejected, seen.Generation, errors);
            return true;
        }

        FieldSet changed = T.Diff(seen.Value, next);
        if (changed.IsEmpty)
        {
            // What is no field may differ, so the new object takes its place.
            result = new ConfigResult(ConfigOutcome.Unchanged, seen.Generation);
            return ReferenceEquals(seen.Value, next)
                || Interlocked.CompareExchange(ref _version, new ConfigVersion<T>(next, seen.Generation), seen) == seen;
        }

        long generation;
        lock (stores.Gate)
        {
            generation = stores.Generation + 1;
            if (Interlocked.CompareExchange(ref _version, new ConfigVersion<T>(next, generation), seen) != seen)
            {
                result = default;
                return false;
            }

            stores.Generation = generation;
            _subscriptions.Enqueue(seen.Value, next, changed);
        }

        result = new ConfigResult(ConfigOutcome.Accepted, generation, callbackExceptions: _subscriptions.Deliver());
        return true;
    }
}
