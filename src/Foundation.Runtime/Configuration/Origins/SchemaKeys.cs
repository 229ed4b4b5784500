namespace Foundation.Configuration;

/// <summary>The fields of a schema by key; those of a union are the fields of all its cases.</summary>
internal static class SchemaKeys
{
    /// <summary>The field with a key, or an earlier key, ignoring case.</summary>
    public static ConfigFieldInfo? Find(ConfigSchemaInfo schema, string key) =>
        Fields(schema).FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
        ?? Fields(schema).FirstOrDefault(field => string.Equals(field.RenamedFrom, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether any field with the key is a secret: of a union, the case may not be known.</summary>
    public static bool IsSecret(ConfigSchemaInfo schema, string key) =>
        Fields(schema).Any(field => field.IsSecret && field.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The keys that may be suggested.</summary>
    public static List<string> Public(ConfigSchemaInfo schema) =>
        [.. Fields(schema).Select(static field => field.Key).Where(key => !IsSecret(schema, key)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<ConfigFieldInfo> Fields(ConfigSchemaInfo schema) =>
        schema.Variants.Count == 0
            ? schema.Fields
            : schema.Fields.Concat(schema.Nested().Where(nested => nested.Discriminator == schema.Discriminator).SelectMany(static nested => nested.Fields));
}
