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
        Names = new DocumentNames(Roots);
    }

    /// <summary>The schemas that own a section, by section.</summary>
    public List<ConfigModel> Roots { get; } = [];

    /// <summary>The names of their files.</summary>
    public DocumentNames Names { get; }

    /// <summary>The cases of a union.</summary>
    public EquatableArray<VariantModel> VariantsOf(ConfigModel schema) =>
        schema.IsUnion ? VariantModel.Of(schema.Hierarchy.FullyQualifiedName, _variants) : default;

    /// <summary>The schema of a field's type, or null where it is declared in another assembly.</summary>
    public ConfigModel? Find(TypeModel type) => Find(type.CSharp);

    public ConfigModel? Find(string typeName) => _schemas.TryGetValue(typeName, out ConfigModel? schema) ? schema : null;

    /// <summary>The first case of a union, and the tags of all as JSON.</summary>
    public (ConfigModel? First, string Tags) CasesOf(ConfigModel union)
    {
        List<string> tags = [];
        ConfigModel? first = null;
        foreach (VariantModel variant in VariantsOf(union))
        {
            tags.Add(JsonText.Quote(variant.Tag));
            first ??= Find(variant.TypeName);
        }

        return (first, string.Join(", ", tags));
    }

    /// <summary>A section's schema and all that it refers to, each once, in the order in which a reader meets them.</summary>
    public List<SchemaPlace> PlacesIn(ConfigModel root)
    {
        HashSet<ConfigModel> known = [root];
        List<SchemaPlace> found = [new(root, root.Section!)];
        for (int i = 0; i < found.Count; i++)
        {
            // The cases of a union follow it at once.
            int next = found[i].Schema.IsUnion ? i + 1 : found.Count;
            foreach (SchemaPlace referred in References(found[i]))
            {
                if (known.Add(referred.Schema))
                {
                    found.Insert(next++, referred);
                }
            }
        }

        return found;
    }

    /// <summary>The JSON Schema of a section's merged document.</summary>
    public string JsonSchemaOf(ConfigModel root)
    {
        List<KeyValuePair<string, string>> definitions = [];
        List<ConfigModel> referred = ReferredBy([root]);
        foreach (ConfigModel schema in referred)
        {
            definitions.Add(new(Definitions.NameOf(schema), JsonSchemaBody.Of(schema, VariantsOf(schema))));
        }

        ForeignDefinitions.Add(definitions, [root, .. referred]);
        return JsonIndentation.Of(JsonSchemaDocument.Compose(root.Name, JsonSchemaBody.Of(root, VariantsOf(root)), definitions));
    }

    /// <summary>The JSON Schema of a file with all sections: what one layer may hold, for the editor.</summary>
    public string FileSchema()
    {
        List<KeyValuePair<string, string>> definitions = [];
        List<ConfigModel> referred = ReferredBy(Roots);
        foreach (ConfigModel schema in referred)
        {
            definitions.Add(new(Definitions.NameOf(schema), JsonSchemaBody.Of(schema, VariantsOf(schema), isFile: true)));
        }

        ForeignDefinitions.Add(definitions, [.. Roots, .. referred]);

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
        HashSet<ConfigModel> known = [];
        foreach (ConfigModel root in roots)
        {
            foreach (SchemaPlace place in PlacesIn(root))
            {
                foreach (SchemaPlace target in References(place))
                {
                    if (known.Add(target.Schema))
                    {
                        referred.Add(target.Schema);
                    }
                }
            }
        }

        return referred;
    }

    private IEnumerable<SchemaPlace> References(SchemaPlace place)
    {
        foreach (FieldModel field in place.Schema.Fields)
        {
            if (field.Type.Leaf.Kind == TypeKindModel.Schema && Find(field.Type.Leaf) is { } nested)
            {
                yield return new SchemaPlace(nested, SchemaPlace.PathOf(place.Path, field));
            }
        }

        foreach (VariantModel variant in VariantsOf(place.Schema))
        {
            if (Find(variant.TypeName) is { } found)
            {
                yield return new SchemaPlace(found, place.Path);
            }
        }
    }
}
