namespace Foundation.Configuration;

/// <summary>A schema as declared: keys, constraints, documents. Immutable; thread-safe.</summary>
public sealed class ConfigSchemaInfo
{
    private int[]? _order;

    /// <summary>A schema.</summary>
    /// <param name="name">The type's name, with those of the types around it.</param>
    /// <param name="section">The section that the schema owns, or <see langword="null"/>.</param>
    /// <param name="fields">The fields in declaration order.</param>
    public ConfigSchemaInfo(string name, string? section, ConfigFieldInfo[] fields)
    {
        Name = name;
        Section = section;
        Fields = fields;
        Keys = new ConfigKeyTable(fields);
    }

    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <summary>The section that the schema owns, or <see langword="null"/> for a nested schema.</summary>
    public string? Section { get; }

    /// <summary>The summary of the declaration.</summary>
    public string? Description { get; init; }

    /// <summary>What a key without a field means.</summary>
    public UnknownKeyPolicy UnknownKeys { get; init; }

    /// <summary>The fields in declaration order.</summary>
    public IReadOnlyList<ConfigFieldInfo> Fields { get; }

    /// <summary>Every constraint and rule in declaration order.</summary>
    public IReadOnlyList<ConfigRule> Rules { get; init; } = [];

    /// <summary>The key that tells the cases of a union apart, or <see langword="null"/>. On a case: the same key, which is no field.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The tags of a union's cases.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The name under which other schemas refer to this one, unique in an assembly.</summary>
    public string Definition { get => field ?? Name; init; }

    /// <summary>The object schema of this type alone; nested schemas are references to <c>#/$defs/</c>.</summary>
    public string Body { get; init; } = "{}";

    /// <summary>The schemas that this one refers to.</summary>
    public Func<ConfigSchemaInfo[]> Nested { get; init; } = static () => [];

    /// <summary>
    /// The JSON Schema (2020-12) of the merged document of this section: it accepts what the validator accepts, with
    /// keys and enum members in their declared case.
    /// </summary>
    public string JsonSchema => field ??= ConfigJsonSchema.Compose(this);

    internal ConfigKeyTable Keys { get; }

    internal FieldSet AllFields => FieldSet.First(Fields.Count);

    /// <summary>The fields that cannot change while the program runs.</summary>
    internal FieldSet FrozenFields => FieldSet.Of([.. Fields.Where(static declared => declared.Reload != ReloadPolicy.Hot).Select(static declared => declared.Ordinal)]);

    /// <summary>The fields of a set, in declaration order.</summary>
    internal IEnumerable<ConfigFieldInfo> Among(FieldSet fields) => Fields.Where(declared => fields.Contains(declared.Ordinal));

    /// <summary>The place of the first of some fields when controllers come before what depends on them.</summary>
    internal int FirstInOrder(FieldSet fields)
    {
        _order ??= ConfigFieldOrder.Of(Fields);
        int place = 0;
        while (place < _order.Length && !fields.Contains(_order[place]))
        {
            place++;
        }

        return place;
    }

    /// <summary>
    /// The environment variable that sets a field: <c>Shop__Database__PoolSize</c>; <see langword="null"/> where none can, since
    /// <c>__</c> in a name always separates two keys.
    /// </summary>
    public string? EnvironmentVariable(ConfigFieldInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        string path = Section is null ? field.Key : $"{Section}:{field.Key}";
        string name = path.Replace(":", "__", StringComparison.Ordinal);
        return name.Replace("__", ":", StringComparison.Ordinal) == path ? name : null;
    }
}
