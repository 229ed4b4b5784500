namespace Foundation.Configuration;

/// <summary>A store whose schema only it knows.</summary>
/// <param name="stores">What the stores share.</param>
/// <param name="index">The store's place among them.</param>
internal abstract class ConfigStore(ConfigStores stores, int index)
{
    public abstract ConfigSchemaInfo Info { get; }

    public int Index => index;

    /// <summary>The fields in which the sources want what a restart will bring.</summary>
    public abstract IReadOnlyList<ConfigFieldInfo> AwaitingRestart { get; }

    protected ConfigStores Stores => stores;

    /// <summary>Binds and validates the first object, unless that has been done.</summary>
    /// <returns>Whether there is a valid object.</returns>
    public abstract bool TryStart(ref ConfigErrors errors);

    /// <summary>The first object.</summary>
    /// <exception cref="ConfigException">The configuration is invalid.</exception>
    public abstract object Start();

    /// <summary>Binds what the sources say now; errors have the section in front of their paths.</summary>
    /// <returns>The change, or <see langword="null"/> where there are errors or the sources say of this schema what they said before.</returns>
    public abstract ConfigEdit? Bind(ConfigLayers layers, ref ConfigErrors errors);

    /// <summary>Binds the sources of what is current, whatever they say by now, with values in front of them.</summary>
    /// <returns>The change, or <see langword="null"/> where there are errors.</returns>
    public abstract ConfigEdit? BindWith(IEnumerable<KeyValuePair<string, string?>> values, ref ConfigErrors errors);

    /// <summary>The change that a function makes of the current object.</summary>
    public ConfigEdit Edit<T>(Func<T, T> update)
        where T : class => ((IConfigEditor<T>)this).Edit(update);
}

/// <summary>A store whose schema is only known to be some class.</summary>
internal interface IConfigEditor<T>
    where T : class
{
    ConfigEdit Edit(Func<T, T> update);
}
