namespace Foundation.Configuration;

/// <summary>A new object for one store, on its way through a transaction.</summary>
/// <param name="store">The store.</param>
/// <param name="changed">The fields that differ from the current object.</param>
internal abstract class ConfigEdit(ConfigStore store, FieldSet changed)
{
    public ConfigStore Store => store;

    public FieldSet Changed => changed;

    /// <summary>Whether the object from which the edit was made is still current.</summary>
    public abstract bool IsCurrent(ConfigState state);

    /// <summary>Adds what is wrong with the new object.</summary>
    public abstract void Check(ref ConfigErrors errors);

    /// <summary>Asks those who take part; where one refuses, those of this edit who were prepared are rolled back.</summary>
    public abstract bool TryPrepare(ref ConfigErrors errors, ConfigFailures failures);

    /// <summary>Rolls back those who were prepared, the last first.</summary>
    public abstract void Rollback(ConfigFailures failures);

    /// <summary>Tells those who were prepared that the new object is current.</summary>
    public abstract void Commit(ConfigFailures failures);

    /// <summary>Puts the new object into a state that is not published yet.</summary>
    public abstract void Put(ConfigState state);

    /// <summary>Notes the change in the store's history.</summary>
    public abstract ConfigRevision Record(long generation, DateTimeOffset at, ConfigCause cause);

    /// <summary>Notes what the sources said, where the edit comes from them.</summary>
    public abstract void Accept();

    /// <summary>Tells those who asked to hear of changes.</summary>
    public abstract void Tell(ConfigFailures failures);
}

/// <summary>What subscribers threw, in order. A change holds all the same.</summary>
internal sealed class ConfigFailures
{
    private List<Exception>? _exceptions;

    public IReadOnlyList<Exception>? Exceptions => _exceptions;

    public void Add(Exception exception) => (_exceptions ??= []).Add(exception);

    /// <summary>Calls a subscriber and notes what it throws.</summary>
    public void Call<T>(Action<T, T> action, T old, T now)
    {
        try
        {
            action(old, now);
        }
#pragma warning disable CA1031 // A subscriber is the caller's code: what it throws is recorded, and must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Add(exception);
        }
    }
}
