using System.ComponentModel;

namespace Foundation.Configuration;

/// <summary>Static members of a schema, where only its type parameter is known.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class ConfigSchemas
{
    /// <summary>The declaration of a schema as data.</summary>
    public static ConfigSchemaInfo InfoOf<T>()
        where T : IConfigSchema<T> => T.Info;
}
