namespace Foundation.Configuration;

/// <summary>Composes the document of a schema from the bodies of the schemas it refers to.</summary>
internal static class ConfigJsonSchema
{
    public static string Compose(ConfigSchemaInfo root) => root.Body;
}
