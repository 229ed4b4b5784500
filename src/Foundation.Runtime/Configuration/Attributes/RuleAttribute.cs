namespace Foundation.Configuration;

/// <summary>
/// Declares a rule over several fields: a static method that takes the schema and returns <see langword="true"/> where
/// the rule holds. It runs only when all the fields that it names could be read.
/// </summary>
/// <param name="fields">Every field that the rule reads.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(params string[] fields) : Attribute
{
    /// <summary>Every field that the rule reads.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;

    /// <summary>What the rule demands, as the error says it.</summary>
    public string? Message { get; init; }
}
