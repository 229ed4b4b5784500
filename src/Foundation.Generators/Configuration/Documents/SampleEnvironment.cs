using System.Text;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>A sample of the variables that set a section's own values.</summary>
internal static class SampleEnvironment
{
    public static string Of(SchemaCatalog catalog, ConfigModel root)
    {
        var text = new StringBuilder();
        Append(text, catalog, root, root.Section!.Replace(":", "__") + "__", [root]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SchemaCatalog catalog, ConfigModel schema, string prefix, List<ConfigModel> above)
    {
        foreach (FieldModel field in schema.Fields)
        {
            if (field.Type.Kind == TypeKindModel.Schema)
            {
                if (catalog.Find(field.Type) is { } nested && !above.Contains(nested))
                {
                    Append(text, catalog, nested, $"{prefix}{field.Key}__", [.. above, nested]);
                }

                continue;
            }

            if (field.Description.Length > 0)
            {
                text.Append("# ").Append(field.Description.Replace('\n', ' ').Replace('\r', ' ')).Append('\n');
            }

            string suffix = field.Type.Kind == TypeKindModel.List ? "__0" : field.Type.Kind == TypeKindModel.Dictionary ? "__key" : "";
            bool isRequired = field.IsRequired && field.DependsOn is null && suffix.Length == 0;
            text.Append(isRequired ? "" : "# ").Append(prefix).Append(field.Key).Append(suffix).Append('=')
                .Append(suffix.Length == 0 ? SampleValue.Text(field).Replace('\n', ' ') : "").Append('\n');
        }
    }
}
