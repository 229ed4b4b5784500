namespace Foundation.Configuration;

/// <summary>
/// Declares a partial type as a configuration schema: a binder, a validator, a comparison and the documentation
/// are generated for it. Every public settable member is a field.
/// </summary>
/// <param name="section">
/// The section that the schema owns, with <c>:</c> between levels (<c>"Database"</c>, <c>"Shop:Database"</c>), or
/// <see langword="null"/> for a schema that is only used inside others. A type with a section must be a reference type.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ConfigSchemaAttribute(string? section = null) : Attribute
{
    /// <summary>The section that the schema owns, or <see langword="null"/> for a nested schema.</summary>
    public string? Section { get; } = section;

    /// <summary>What a key without a field means. The default is <see cref="UnknownKeyPolicy.Error"/>.</summary>
    public UnknownKeyPolicy UnknownKeys { get; init; }
}
