namespace Foundation.Configuration;

/// <summary>A store whose schema only it knows.</summary>
internal abstract class ConfigStore
{
    public abstract ConfigSchemaInfo Info { get; }

    /// <summary>Binds and validates the first object, unless that has been done.</summary>
    /// <returns>Whether there is a valid object.</returns>
    public abstract bool TryStart(ref ConfigErrors errors);
}
