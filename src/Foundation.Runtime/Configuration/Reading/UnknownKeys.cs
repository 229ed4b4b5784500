using Foundation.Spelling;

namespace Foundation.Configuration;

/// <summary>Reports keys for which a schema declares no field.</summary>
internal static class UnknownKeys
{
    /// <summary>What stands in a key that was meant as a path.</summary>
    private const string NestTheObject = "nest the object, a ':' in a key does not";

    public static void Add(ConfigSchemaInfo schema, ConfigTree tree, int node, ref ConfigErrors errors)
    {
        bool isWarning = schema.UnknownKeys == UnknownKeyPolicy.Warn || IsForeign(tree, node);

        // A suggestion costs a comparison with every field, which nobody would see once the list is full.
        bool isKept = (isWarning ? errors.Mark.Warnings : errors.Mark.Errors) < ConfigErrors.Capacity;
        string key = isKept ? tree.KeyText(node) : "";
        string? detail = isKept ? Remedy(schema, key) : null;
        if (isWarning)
        {
            errors.WarnKey(ConfigErrorCode.UnknownKey, key, detail);
        }
        else
        {
            errors.AddKey(ConfigErrorCode.UnknownKey, key, detail);
        }
    }

    private static bool IsForeign(ConfigTree tree, int node) =>
        (tree.Nodes[node].Flags & ConfigNodeFlags.Flat) != 0 && tree.Sources[tree.Nodes[node].Source].HasForeignKeys;

    private static string? Remedy(ConfigSchemaInfo schema, string key)
    {
        if (key.Contains(':', StringComparison.Ordinal))
        {
            return NestTheObject;
        }

        var candidates = new List<string>(schema.Fields.Count);
        foreach (ConfigFieldInfo field in schema.Keys.Fields)
        {
            if (!field.IsSecret)
            {
                candidates.Add(field.Key);
            }
        }

        return Suggestion.Nearest(key, candidates) is { } nearest ? $"did you mean {nearest}?" : null;
    }
}
