using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>
/// A sample file of a section: what must be set stands there, what may be set is commented out. Uncommenting every line
/// of a setting, once for each level, gives all there is.
/// </summary>
internal static class SampleFile
{
    private const string Indent = "  ";
    private const string Commented = "// ";

    public static string Of(SchemaCatalog catalog, ConfigModel root)
    {
        List<string> lines = ObjectOf(catalog, root, [root]);
        string[] levels = root.Section!.Split(':');
        for (int i = levels.Length - 1; i >= 0; i--)
        {
            lines[0] = $"{JsonText.Quote(levels[i])}: {lines[0]}";
            lines = Enclosed("{", lines, "}");
        }

        return string.Join("\n", lines) + "\n";
    }

    private static List<string> ObjectOf(SchemaCatalog catalog, ConfigModel schema, List<ConfigModel> above)
    {
        List<string> members = [];
        if (schema.IsUnion)
        {
            (ConfigModel? first, string tags) = catalog.CasesOf(schema);
            if (first is null)
            {
                return ["{}"];
            }

            members.Add(Commented + "one of " + tags);
            schema = first;
        }

        if (schema is { Discriminator: { } key, Variant: { } tag })
        {
            members.Add($"{JsonText.Quote(key)}: {JsonText.Quote(tag)},");
        }

        foreach (FieldModel field in schema.Fields)
        {
            AddField(members, catalog, schema, field, above);
        }

        return members.Count == 0 ? ["{}"] : Enclosed("{", members, "}");
    }

    private static void AddField(List<string> members, SchemaCatalog catalog, ConfigModel schema, FieldModel field, List<ConfigModel> above)
    {
        foreach (string remark in SampleRemarks.Of(schema, field))
        {
            members.Add(Commented + remark);
        }

        List<string> value = ValueOf(catalog, field, field.Type, above);
        value[0] = $"{JsonText.Quote(field.Key)}: {value[0]}";
        value[value.Count - 1] += ",";
        string prefix = SampleRemarks.IsToBeSet(field) ? "" : Commented;
        foreach (string line in value)
        {
            members.Add(prefix + line);
        }
    }

    private static List<string> ValueOf(SchemaCatalog catalog, FieldModel field, TypeModel type, List<ConfigModel> above)
    {
        // A schema may contain itself, and the schemas of other assemblies are not known here.
        if (catalog.Find(type.Leaf) is not { } nested || above.Contains(nested))
        {
            return [type == field.Type ? SampleValue.Json(field) : SampleValue.Form(type)];
        }

        switch (type.Kind)
        {
            case TypeKindModel.List:
                return Enclosed("[", ValueOf(catalog, field, type.Element!, above), "]");
            case TypeKindModel.Dictionary:
                List<string> entry = ValueOf(catalog, field, type.Element!, above);
                entry[0] = $"\"key\": {entry[0]}";
                return Enclosed("{", entry, "}");
            default:
                return ObjectOf(catalog, nested, [.. above, nested]);
        }
    }

    private static List<string> Enclosed(string open, List<string> lines, string close)
    {
        List<string> enclosed = [open];
        foreach (string line in lines)
        {
            enclosed.Add(Indent + line);
        }

        enclosed.Add(close);
        return enclosed;
    }
}
