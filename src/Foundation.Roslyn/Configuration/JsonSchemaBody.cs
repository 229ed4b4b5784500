namespace Foundation.Roslyn.Configuration;

/// <summary>The JSON Schema of one schema's object; nested schemas are references to <c>#/$defs/</c>.</summary>
internal static class JsonSchemaBody
{
    public static string Of(ConfigModel schema, EquatableArray<VariantModel> variants) => "{\"type\":\"object\"}";
}
