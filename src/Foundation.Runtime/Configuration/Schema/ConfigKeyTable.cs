namespace Foundation.Configuration;

/// <summary>Finds a field by its key, ignoring case; in declared order the next key is found by one comparison.</summary>
internal sealed class ConfigKeyTable(ConfigFieldInfo[] fields)
{
    public ConfigFieldInfo[] Fields { get; } = fields;
}
