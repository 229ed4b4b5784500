namespace Foundation.Configuration;

/// <summary>A change of several schemas that is made as one: all or none, under one generation. Not thread-safe.</summary>
public sealed class ConfigGroupUpdate
{
    private readonly ConfigStores _stores;
    private readonly Dictionary<int, Func<ConfigEdit>> _edits = [];

    internal ConfigGroupUpdate(ConfigStores stores) => _stores = stores;

    /// <summary>Replaces the object of a schema.</summary>
    /// <exception cref="ArgumentException">The schema is not registered, or has been set before.</exception>
    public ConfigGroupUpdate Set<T>(T next)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(next);
        return Set<T>(_ => next);
    }

    /// <summary>Replaces the object of a schema by what a function makes of the current one.</summary>
    /// <param name="update">Makes the new object; called again where another change was faster.</param>
    /// <exception cref="ArgumentException">The schema is not registered, or has been set before.</exception>
    public ConfigGroupUpdate Set<T>(Func<T, T> update)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(update);
        ConfigStore store = _stores.StoreAt(_stores.IndexOf(typeof(T)));
        if (!_edits.TryAdd(store.Index, () => store.Edit(update)))
        {
            throw new ArgumentException($"{typeof(T)} has been set before in this change.", nameof(update));
        }

        return this;
    }

    /// <summary>Makes the change, if every object is valid and every subscriber can follow.</summary>
    /// <returns>Whether it was made; its generation is that of the whole configuration.</returns>
    public ConfigResult Commit()
    {
        ConfigResult result;
        while (!_stores.TryRunAll([.. _edits.OrderBy(static edit => edit.Key).Select(static edit => edit.Value())], ConfigCause.Update, out result))
        {
        }

        return result;
    }
}
