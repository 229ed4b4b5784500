using Foundation.Documents;
using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>All schemas of an assembly, by the names by which they refer to each other.</summary>
internal sealed class SchemaCatalog
{
    private readonly Dictionary<string, ConfigModel> _schemas = new(StringComparer.Ordinal);
    private readonly EquatableArray<VariantModel> _variants;

    public SchemaCatalog(EquatableArray<ConfigModel> schemas, EquatableArray<VariantModel> variants)
    {
        _variants = variants;
        foreach (ConfigModel schema in schemas)
        {
            _schemas[schema.Hierarchy.FullyQualifiedName] = schema;
            if (schema.Section is not null)
            {
                Roots.Add(schema);
            }
        }

        Roots.Sort(static (left, right) => string.CompareOrdinal(left.Section, right.Section));
    }

    /// <summary>The schemas that own a section, by section.</summary>
    public List<ConfigModel> Roots { get; } = [];

    /// <summary>The cases of a union.</summary>
    public EquatableArray<VariantModel> VariantsOf(ConfigModel schema) =>
        schema.IsUnion ? VariantModel.Of(schema.Hierarchy.FullyQualifiedName, _variants) : default;

    /// <summary>The schema of a field's type, or null where it is declared in another assembly.</summary>
    public ConfigModel? Find(TypeModel type) => Find(type.CSharp);

    public ConfigModel? Find(string typeName) => _schemas.TryGetValue(typeName, out ConfigModel? schema) ? schema : null;

    /// <summary>A schema and all that it refers to, each once, in the order in which a reader meets them.</summary>
    public List<ConfigModel> Closure(ConfigModel root)
    {
        List<ConfigModel> found = [root];
        for (int i = 0; i < found.Count; i++)
        {
            foreach (ConfigModel referred in References(found[i]))
            {
                if (!found.Contains(referred))
                {
                    found.Add(referred);
                }
            }
        }

        return found;
    }

    /// <summary>The JSON Schema of a section's merged document.</summary>
    public string JsonSchemaOf(ConfigModel root)
    {
        List<KeyValuePair<string, string>> definitions = [];
        foreach (ConfigModel schema in ReferredBy([root]))
        {
            definitions.Add(new(Definitions.NameOf(schema), JsonSchemaBody.Of(schema, VariantsOf(schema))));
        }

        return JsonIndentation.Of(JsonSchemaDocument.Compose(root.Name, JsonSchemaBody.Of(root, VariantsOf(root)), definitions));
    }

    /// <summary>The JSON Schema of a file with all sections: what one layer may hold, for the editor.</summary>
    public string FileSchema()
    {
        List<KeyValuePair<string, string>> definitions = [];
        foreach (ConfigModel schema in ReferredBy(Roots))
        {
            definitions.Add(new(Definitions.NameOf(schema), JsonSchemaBody.Of(schema, VariantsOf(schema), isFile: true)));
        }

        // A section inside another one's path: the objects on the way are open.
        var sections = new SectionTree();
        foreach (ConfigModel root in Roots)
        {
            sections.Add(root.Section!.Split(':'), JsonSchemaBody.Of(root, VariantsOf(root), isFile: true));
        }

        return JsonIndentation.Of(JsonSchemaDocument.Compose("appsettings.json", sections.ToJson(), definitions));
    }

    // Every schema that a reference leads to, the roots only where one leads back.
    private List<ConfigModel> ReferredBy(List<ConfigModel> roots)
    {
        List<ConfigModel> referred = [];
        foreach (ConfigModel root in roots)
        {
            foreach (ConfigModel schema in Closure(root))
            {
                foreach (ConfigModel target in References(schema))
                {
                    if (!referred.Contains(target))
                    {
                        referred.Add(target);
                    }
                }
            }
        }

        return referred;
    }

    private IEnumerable<ConfigModel> References(ConfigModel schema)
    {
        foreach (FieldModel field in schema.Fields)
        {
            if (field.Type.Leaf.Kind == TypeKindModel.Schema && Find(field.Type.Leaf) is { } nested)
            {
                yield return nested;
            }
        }

        foreach (VariantModel variant in VariantsOf(schema))
        {
            if (Find(variant.TypeName) is { } found)
            {
                yield return found;
            }
        }
    }
}
