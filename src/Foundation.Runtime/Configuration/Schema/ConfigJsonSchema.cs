using Foundation.Documents;

namespace Foundation.Configuration;

/// <summary>Composes the document of a schema from the bodies of the schemas it refers to.</summary>
internal static class ConfigJsonSchema
{
    public static string Compose(ConfigSchemaInfo root)
    {
        var definitions = new List<KeyValuePair<string, string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ConfigSchemaInfo>(root.Nested());
        while (open.TryDequeue(out ConfigSchemaInfo? schema))
        {
            // The root is among them where it contains itself.
            if (seen.Add(schema.Definition))
            {
                definitions.Add(new(schema.Definition, schema.Body));
                foreach (ConfigSchemaInfo nested in schema.Nested())
                {
                    open.Enqueue(nested);
                }
            }
        }

        return JsonSchemaDocument.Compose(root.Name, root.Body, definitions);
    }
}
