using Foundation.Roslyn;
using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>Writes the generated part of one schema, in the order bind, validate, compare, print, declare.</summary>
internal sealed partial class ConfigEmitter
{
    private const string Namespace = "global::Foundation.Configuration.";

    private readonly SourceWriter _writer = GeneratedFile.Begin();
    private readonly ConfigModel _schema;
    private readonly SchemaMembers _members;
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenLocals = new(StringComparer.Ordinal)
    {
        "reader", "errors", "unreadable", "doubtful", "nodes", "value", "deep", "start",
    };

    // Followed by the depth where collections hold collections.
    private static readonly string[] WalkLocals = ["mark", "item", "index", "pair", "present"];

    private static readonly char[] Digits = [.. "0123456789"];

    private readonly string _schemaClass;
    private readonly string _self;
    private bool _needsSort;

    private ConfigEmitter(ConfigModel schema)
    {
        _schema = schema;
        _members = new SchemaMembers(schema);
        _schemaClass = SchemaMembers.ClassNameOf(schema);
        _self = schema.Hierarchy.Type.Identifier + schema.Hierarchy.Type.TypeParameterList;
        _takenLocals.Add(_schemaClass);
        foreach (FieldModel field in schema.Fields)
        {
            _takenLocals.UnionWith([$"before{field.Name}", $"inside{field.Name}", $"duplicate{field.Name}", ConditionOf(field), RequirementOf(field)]);
        }
    }

    private string Interface => $"{Namespace}IConfigSchema<{_self}>";

    public static string EmitSchema(ConfigModel schema)
    {
        var emitter = new ConfigEmitter(schema);
        return ConfigRules.IsValid(schema) ? emitter.WriteSchema() : emitter.WriteSkeleton();
    }

    public static string EmitUnion(ConfigModel schema, EquatableArray<VariantModel> variants)
    {
        var emitter = new ConfigEmitter(schema);
        return ConfigRules.IsValid(schema) ? emitter.WriteUnion(VariantModel.Of(schema.Hierarchy.FullyQualifiedName, variants)) : emitter.WriteSkeleton();
    }

    private string WriteSchema()
    {
        _writer.BeginPartial(_schema.Hierarchy, Interface);
        if (!_schema.Shape.IsAbstract)
        {
            WriteConstructors();
            WriteTryBind();
        }
        else
        {
            WriteAbstractTryBind();
        }

        WriteValidate();
        WriteConditions();
        WriteDiff();
        WriteKeep();
        WriteText();
        WriteFields();
        WriteDeclaration();
        _writer.EndPartial(_schema.Hierarchy);
        return _writer.ToString();
    }

    /// <summary>A local variable for a field's value, distinct from the other fields' and from the parameters.</summary>
    private string LocalOf(FieldModel field)
    {
        if (!_locals.TryGetValue(field.Name, out string? local))
        {
            local = char.ToLowerInvariant(field.Name[0]) + field.Name.Substring(1);
            while (Array.IndexOf(WalkLocals, local.TrimEnd(Digits)) >= 0 || !_takenLocals.Add(local))
            {
                local += "_";
            }

            _locals[field.Name] = local = CSharpLiteral.Identifier(local);
        }

        return local;
    }

    private void WriteMemberHeader(string summary)
    {
        _writer.WriteSeparator();
        _writer.WriteLine($"/// <summary>{summary}</summary>");
        _writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
    }
}
