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
            foreach (FieldModel field in found[i].Fields)
            {
                Add(field.Type.Leaf.Kind == TypeKindModel.Schema ? Find(field.Type.Leaf) : null);
            }

            foreach (VariantModel variant in VariantsOf(found[i]))
            {
                Add(Find(variant.TypeName));
            }
        }

        return found;

        void Add(ConfigModel? schema)
        {
            if (schema is not null && !found.Contains(schema))
            {
                found.Add(schema);
            }
        }
    }

    /// <summary>The JSON Schema of a section's merged document.</summary>
    public string JsonSchemaOf(ConfigModel root) => "{}\n";

    /// <summary>The JSON Schema of a file with all sections: what one layer may hold, for the editor.</summary>
    public string FileSchema() => "{}\n";
}
