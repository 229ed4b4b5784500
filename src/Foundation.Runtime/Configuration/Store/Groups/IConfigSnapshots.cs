namespace Foundation.Configuration;

/// <summary>Takes the configuration of all schemas as it is at one moment. Thread-safe.</summary>
public interface IConfigSnapshots
{
    /// <summary>What is current now. Costs one read and does not allocate.</summary>
    ConfigSnapshot Capture();
}

/// <summary>The configuration of all schemas at one moment: objects that were published together. Immutable; thread-safe.</summary>
public readonly struct ConfigSnapshot
{
    private readonly ConfigStores? _stores;
    private readonly ConfigState _state;

    internal ConfigSnapshot(ConfigStores stores, ConfigState state)
    {
        _stores = stores;
        _state = state;
    }

    /// <summary>The number of the change that made this state: 1 at the start, larger with every change of any schema.</summary>
    public long Generation => Taken.State.Generations.Number;

    private (ConfigStores Stores, ConfigState State) Taken =>
        (_stores ?? throw new InvalidOperationException("A snapshot comes from IConfigSnapshots.Capture()."), _state);

    /// <summary>The object of a schema in this state.</summary>
    /// <exception cref="ArgumentException">The schema is not registered.</exception>
    /// <exception cref="ConfigException">It was never read before, the host has not started, and the configuration is invalid.</exception>
    public T Get<T>()
        where T : class
    {
        (ConfigStores stores, ConfigState state) = Taken;
        int index = stores.IndexOf(typeof(T));
        return state.Find<T>(index) ?? stores.StartedAt<T>(index);
    }
}
