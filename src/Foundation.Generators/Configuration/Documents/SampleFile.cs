using System.Text;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>A sample file of a section: what must be set stands there, what may be set is commented out.</summary>
internal static class SampleFile
{
    // A schema may contain itself.
    private const int MaximumDepth = 4;

    public static string Of(SchemaCatalog catalog, ConfigModel root)
    {
        var text = new StringBuilder("{\n");
        string[] levels = root.Section!.Split(':');
        for (int i = 0; i < levels.Length; i++)
        {
            Indent(text, i + 1).Append(JsonText.Quote(levels[i])).Append(": ").Append(i < levels.Length - 1 ? "{\n" : "");
        }

        AppendObject(text, catalog, root, levels.Length);
        text.Append('\n');
        for (int i = levels.Length - 1; i >= 0; i--)
        {
            Indent(text, i).Append("}\n");
        }

        return text.ToString();
    }

    private static void AppendObject(StringBuilder text, SchemaCatalog catalog, ConfigModel schema, int depth)
    {
        if (schema.IsUnion)
        {
            var variants = catalog.VariantsOf(schema);
            ConfigModel? first = variants.IsEmpty ? null : catalog.Find(variants[0].TypeName);
            if (first is null)
            {
                text.Append("{}");
                return;
            }

            schema = first;
        }

        text.Append("{\n");
        if (schema is { Discriminator: { } key, Variant: { } tag })
        {
            Indent(text, depth + 1).Append(JsonText.Quote(key)).Append(": ").Append(JsonText.Quote(tag)).Append(",\n");
        }

        foreach (FieldModel field in schema.Fields)
        {
            AppendField(text, catalog, schema, field, depth + 1);
        }

        Indent(text, depth).Append('}');
    }

    private static void AppendField(StringBuilder text, SchemaCatalog catalog, ConfigModel schema, FieldModel field, int depth)
    {
        if (field.Description.Length > 0)
        {
            Indent(text, depth).Append("// ").Append(OneLine(field.Description)).Append('\n');
        }

        if (field.DependsOn is not null)
        {
            Indent(text, depth).Append("// only when ").Append(OneLine(ConditionWords.Of(schema, field))).Append('\n');
        }

        bool isRequired = field.IsRequired && field.DependsOn is null;
        Indent(text, depth).Append(isRequired ? "" : "// ").Append(JsonText.Quote(field.Key)).Append(": ");
        if (isRequired && field.Type.Kind == TypeKindModel.Schema && depth < MaximumDepth && catalog.Find(field.Type) is { } nested)
        {
            AppendObject(text, catalog, nested, depth);
        }
        else
        {
            text.Append(SampleValue.Json(field));
        }

        text.Append(",\n");
    }

    private static StringBuilder Indent(StringBuilder text, int depth) => text.Append(' ', depth * 2);

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
