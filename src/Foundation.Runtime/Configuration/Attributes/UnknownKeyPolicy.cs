namespace Foundation.Configuration;

/// <summary>What a key means for which a schema declares no field.</summary>
public enum UnknownKeyPolicy
{
    /// <summary>An error, with the nearest known key as a suggestion. From the environment it is a warning.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>Nothing.</summary>
    Ignore,
}
