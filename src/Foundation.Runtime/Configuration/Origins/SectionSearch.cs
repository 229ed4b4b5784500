using Foundation.Spelling;

namespace Foundation.Configuration;

/// <summary>Finds the schema that owns a path.</summary>
internal static class SectionSearch
{
    /// <summary>The schema with the longest section that a path begins with, or null.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="keys">The path.</param>
    /// <param name="length">How many keys of the path are the section's.</param>
    public static SchemaView? OwnerOf(SchemaView[] schemas, List<string> keys, out int length)
    {
        for (length = keys.Count; length > 0; length--)
        {
            string path = Join(keys, length);
            if (Array.Find(schemas, schema => path.Equals(schema.Info.Section, StringComparison.OrdinalIgnoreCase)) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>A place that no schema owns; perhaps the section's name is misspelt.</summary>
    public static ConfigPlace Nowhere(SchemaView[] schemas, List<string> keys) => new()
    {
        Section = keys[0],
        Steps = [.. keys.Skip(1).Select(static key => new PlaceStep(key))],
        Suggestion = Suggest(schemas, keys),
    };

    private static string? Suggest(SchemaView[] schemas, List<string> keys)
    {
        for (int length = Math.Min(keys.Count, schemas.Max(static schema => (int?)KeysOf(schema)) ?? 0); length > 0; length--)
        {
            SchemaView[] candidates = [.. schemas.Where(schema => KeysOf(schema) == length)];
            string? nearest = Suggestion.Nearest(Join(keys, length), [.. candidates.Select(static schema => schema.Info.Section!)]);
            if (nearest is not null)
            {
                ConfigSchemaInfo schema = candidates.First(candidate => candidate.Info.Section == nearest).Info;
                return PlaceResolver.PathOf(schema, [], keys.Skip(length));
            }
        }

        return null;
    }

    private static int KeysOf(SchemaView schema) => schema.Info.Section!.AsSpan().Count(SectionPath.Separator) + 1;

    private static string Join(List<string> keys, int length) => string.Join(SectionPath.Separator, keys.Take(length));
}
