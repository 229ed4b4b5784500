namespace Foundation.Configuration;

/// <summary>One constraint of a schema: what an error refers to. Immutable; thread-safe.</summary>
public sealed class ConfigRule
{
    /// <summary>A constraint of one field that has no limit to name.</summary>
    /// <param name="field">The field.</param>
    /// <param name="code">What is violated when the constraint does not hold.</param>
    public ConfigRule(ConfigFieldInfo field, ConfigErrorCode code)
        : this(field, code, limit: null)
    {
    }

    /// <summary>A constraint of one field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="code">What is violated when the constraint does not hold.</param>
    /// <param name="limit">The bound, pattern, format or list as it would be written in a file.</param>
    public ConfigRule(ConfigFieldInfo field, ConfigErrorCode code, string? limit)
    {
        Field = field;
        Fields = [field];
        Code = code;
        Limit = limit;
        Id = ConfigRuleTable.Add(this);
    }

    /// <summary>A rule over several fields, or a group of them.</summary>
    /// <param name="name">The method's or the group's name.</param>
    /// <param name="code">What is violated when the rule does not hold.</param>
    /// <param name="message">What the rule demands.</param>
    /// <param name="fields">The fields that it reads.</param>
    public ConfigRule(string name, ConfigErrorCode code, string? message, params ConfigFieldInfo[] fields)
    {
        Name = name;
        Code = code;
        Limit = message;
        Fields = fields;
        Id = ConfigRuleTable.Add(this);
    }

    /// <summary>The field, or <see langword="null"/> where the rule spans several.</summary>
    public ConfigFieldInfo? Field { get; }

    /// <summary>What is violated when the constraint does not hold.</summary>
    public ConfigErrorCode Code { get; }

    /// <summary>The method's or the group's name, where the rule spans several fields.</summary>
    public string? Name { get; }

    /// <summary>The bound, pattern, format, list or message.</summary>
    public string? Limit { get; }

    /// <summary>The fields that it reads.</summary>
    public IReadOnlyList<ConfigFieldInfo> Fields { get; }

    /// <summary>The number by which <see cref="ConfigRuleTable"/> finds it.</summary>
    internal int Id { get; }
}
