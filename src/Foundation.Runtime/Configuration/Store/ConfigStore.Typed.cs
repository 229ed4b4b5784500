using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

/// <summary>Reads and changes the object of one schema. Objects are made and validated without a lock.</summary>
internal sealed class ConfigStore<T>(ConfigStores stores) : ConfigStore(stores, stores.IndexOf(typeof(T))), IConfigStore<T>, IConfigEditor<T>
    where T : class, IConfigSchema<T>
{
    // What the sources said last: a reload compares with it, so that what was changed in code stays until they say something else.
    private T? _sourced;
    private ConfigFieldInfo[] _awaitingRestart = [];

    public override ConfigSchemaInfo Info => T.Info;

    public T Current => Stores.State.Find<T>(Index) ?? (T)Start();

    public long Generation => Stores.State.Generations.Of(Index);

    public override IReadOnlyList<ConfigFieldInfo> AwaitingRestart => Volatile.Read(ref _awaitingRestart);

    public IReadOnlyList<ConfigRevision> History => Revisions.ToArray();

    public ConfigSubscriptions<T> Subscriptions { get; } = new();

    public ConfigHistory<T> Revisions { get; } = new();

    public T Read(out long generation)
    {
        _ = Current;
        ConfigState state = Stores.State;
        generation = state.Generations.Of(Index);
        return state.Find<T>(Index)!;
    }

    public ConfigResult TryUpdate(Func<T, T> update)
    {
        ArgumentNullException.ThrowIfNull(update);
        while (true)
        {
            if (Stores.TryRun(Edit(update), ConfigCause.Update, out ConfigResult result))
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
            T seen = Read(out long generation);
            if (generation != expectedGeneration)
            {
                return new ConfigResult(ConfigOutcome.Conflict, generation);
            }

            if (Stores.TryRun(new ConfigEdit<T>(this, seen, next), ConfigCause.Update, out ConfigResult result))
            {
                return result;
            }
        }
    }

    public ConfigResult RollbackTo(long generation)
    {
        while (true)
        {
            T seen = Read(out long current);
            if (generation > Stores.State.Generations.Number || Revisions.Find(generation) is not { } revision)
            {
                return new ConfigResult(ConfigOutcome.NotFound, current);
            }

            if (Stores.TryRun(new ConfigEdit<T>(this, seen, revision), ConfigCause.Rollback, out ConfigResult result))
            {
                return result;
            }
        }
    }

    public IDisposable OnChange(FieldSet fields, Action<T, T> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Subscriptions.Add(Checked(fields), callback);
    }

    public IDisposable Subscribe(IConfigSubscriber<T> subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return Subscriptions.Add(T.Info.AllFields, subscriber);
    }

    public IDisposable Subscribe(FieldSet fields, IConfigSubscriber<T> subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return Subscriptions.Add(Checked(fields), subscriber);
    }

    public override bool TryStart(ref ConfigErrors errors)
    {
        if (Stores.State.Find<T>(Index) is not null)
        {
            return true;
        }

        ConfigLayers layers = Stores.LayersForStart();
        ConfigReader reader = Stores.ReaderOf(layers, T.Info);
        if (!T.TryBind(ref reader, out T? value, ref errors))
        {
            return false;
        }

        if (Stores.TryPutFirst(this, value, () => Record(value)))
        {
            Stores.Log.Warn(T.Info, errors);
            Stores.Follow(layers);
        }

        return true;
    }

    public override ConfigEdit? Bind(ConfigLayers layers, ref ConfigErrors errors)
    {
        // A store that is just being started by another thread is bound from sources that are no older.
        if (Volatile.Read(ref _sourced) is not { } before || !TryBind(layers, out T? sourced, ref errors) || T.Diff(before, sourced).IsEmpty)
        {
            return null;
        }

        T seen = Current;
        T next = T.Keep(sourced, seen, out FieldSet kept);
        return new ConfigEdit<T>(this, seen, next) { Sourced = sourced, Kept = kept };
    }

    public override ConfigEdit? BindWith(IEnumerable<KeyValuePair<string, string?>> values, ref ConfigErrors errors)
    {
        T seen = Current;
        return TryBind(Stores.With(Stores.Layers!, T.Info, values), out T? next, ref errors) ? new ConfigEdit<T>(this, seen, next) : null;
    }

    public ConfigEdit Edit(Func<T, T> update)
    {
        T seen = Current;
        T next = update(seen)
            ?? throw new InvalidOperationException($"The update of {T.Info.Name} returned null; return the object itself to change nothing.");
        return new ConfigEdit<T>(this, seen, next);
    }

    /// <summary>Notes what the sources said when their change was accepted, and what of it awaits a restart.</summary>
    public void Accept(T sourced, FieldSet awaitingRestart)
    {
        ConfigFieldInfo[] awaiting = awaitingRestart.IsEmpty ? [] : [.. T.Info.Among(awaitingRestart)];
        foreach (ConfigFieldInfo field in awaiting)
        {
            Stores.Log.AwaitsRestart($"{T.Info.Section}:{field.Key}");
        }

        Volatile.Write(ref _awaitingRestart, awaiting);
        Volatile.Write(ref _sourced, sourced);
    }

    private void Record(T first)
    {
        Volatile.Write(ref _sourced, first);
        Revisions.Add(new ConfigRevision<T>(ConfigStores.FirstGeneration, Stores.Now, ConfigCause.Start, null, first, default));
    }

    private bool TryBind(ConfigLayers layers, [NotNullWhen(true)] out T? next, ref ConfigErrors errors)
    {
        ConfigErrorMark mark = errors.Mark;
        ConfigReader reader = Stores.ReaderOf(layers, T.Info);
        bool isBound = T.TryBind(ref reader, out next, ref errors);
        errors.NestSection(mark, T.Info);
        return isBound;
    }

    private static FieldSet Checked(FieldSet fields) => !fields.IsEmpty ? fields
        : throw new ArgumentException($"Name at least one field of {T.Info.Name}, as in {T.Info.Name}.Fields.", nameof(fields));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override object Start()
    {
        ConfigErrors errors = default;
        while (!TryStart(ref errors))
        {
            // One look at everything: whoever repairs the configuration should not find the next error at the next start.
            Stores.Check();
            errors.Clear();
        }

        return Stores.State.Find<T>(Index)!;
    }
}
