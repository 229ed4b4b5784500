using System.Text;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>A sample of the variables that set a section: what must be set stands there, what may be set is commented out.</summary>
internal sealed class SampleEnvironment(SchemaCatalog catalog)
{
    private readonly StringBuilder _text = new();

    public static string Of(SchemaCatalog catalog, ConfigModel root)
    {
        var sample = new SampleEnvironment(catalog);
        sample.Append(root, root.Section + ":", isToBeSet: true, [root]);
        return sample._text.ToString();
    }

    private void Append(ConfigModel schema, string prefix, bool isToBeSet, List<ConfigModel> above)
    {
        if (schema.IsUnion)
        {
            (ConfigModel? first, string tags) = catalog.CasesOf(schema);
            if (first is null)
            {
                return;
            }

            _text.Append("# one of ").Append(tags).Append('\n');
            schema = first;
        }

        if (schema is { Discriminator: { } key, Variant: { } tag })
        {
            AppendVariable(prefix + key, tag, isToBeSet);
        }

        foreach (FieldModel field in schema.Fields)
        {
            AppendField(schema, field, prefix, isToBeSet && SampleRemarks.IsToBeSet(field), above);
        }
    }

    private void AppendField(ConfigModel schema, FieldModel field, string prefix, bool isToBeSet, List<ConfigModel> above)
    {
        foreach (string remark in SampleRemarks.Of(schema, field))
        {
            _text.Append("# ").Append(remark).Append('\n');
        }

        string name = prefix + field.Key;
        for (TypeModel? type = field.Type; type is { IsCollection: true }; type = type.Element)
        {
            name += type.Kind == TypeKindModel.List ? ":0" : ":key";
        }

        if (field.Type.Leaf.Kind != TypeKindModel.Schema)
        {
            AppendVariable(name, SampleValue.Text(field), isToBeSet);
        }
        else if (catalog.Find(field.Type.Leaf) is { } nested && !above.Contains(nested))
        {
            Append(nested, name + ":", isToBeSet, [.. above, nested]);
        }
        else
        {
            AppendVariable(name + ":…", "", isToBeSet: false);
        }
    }

    // A line can hold neither a name nor a value of several lines, and no variable another control character.
    private void AppendVariable(string path, string value, bool isToBeSet)
    {
        if (path.Any(char.IsControl))
        {
            return;
        }

        if (SchemaPlace.VariableOf(path) is not { } name)
        {
            _text.Append("# no variable sets ").Append(path).Append(", since __ separates keys\n");
        }
        else
        {
            _text.Append(isToBeSet ? "" : "# ").Append(name).Append('=').Append(value.Any(char.IsControl) ? "" : value).Append('\n');
        }
    }
}
