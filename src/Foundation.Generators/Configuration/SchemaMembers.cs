using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>The names of the members of the nested class that holds a schema's declaration as data.</summary>
internal sealed class SchemaMembers
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        "Info", "Equals", "ReferenceEquals", "ToString", "GetType", "GetHashCode", "MemberwiseClone", "Finalize",
    };

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string _class;

    public SchemaMembers(ConfigModel schema)
    {
        _class = ClassNameOf(schema);
        _taken.Add(_class);
        foreach (FieldModel field in schema.Fields)
        {
            _names["." + field.Name] = Unique(field.Name);
        }
    }

    /// <summary>The name of the nested class.</summary>
    public static string ClassNameOf(ConfigModel schema) => schema.Hierarchy.Type.Name + "Schema";

    /// <summary>The member that describes a field, as it is declared.</summary>
    public string NameOfField(FieldModel field) => _names["." + field.Name];

    /// <summary>The member that describes a field, as it is used.</summary>
    public string Field(FieldModel field) => $"{_class}.{NameOfField(field)}";

    /// <summary>The member that describes a constraint, as it is declared.</summary>
    public string NameOfRule(string owner, string constraint)
    {
        string key = owner + "." + constraint;
        if (!_names.TryGetValue(key, out string? name))
        {
            _names[key] = name = Unique($"{owner}_{constraint}");
        }

        return name;
    }

    /// <summary>The member that describes a constraint, as it is used.</summary>
    public string Rule(string owner, string constraint) => $"{_class}.{NameOfRule(owner, constraint)}";

    private string Unique(string name)
    {
        while (!_taken.Add(name))
        {
            name += "_";
        }

        return Foundation.Roslyn.CSharpLiteral.Identifier(name);
    }
}
