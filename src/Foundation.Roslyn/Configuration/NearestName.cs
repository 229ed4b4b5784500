using Foundation.Spelling;

namespace Foundation.Roslyn.Configuration;

/// <summary>Finds what was meant by a misspelt name.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest changes, or null where none is near.</summary>
    public static string? Find(string name, EquatableArray<string> candidates) => Suggestion.Nearest(name, [.. candidates]);

    /// <summary>The code that names the nearest, or nothing.</summary>
    public static string Replacement(string name, EquatableArray<string> candidates) =>
        Find(name, candidates) is { } nearest ? $"nameof({nearest})" : "";

    /// <summary>What to write in place of the name.</summary>
    public static string Remedy(string name, EquatableArray<string> candidates) =>
        Replacement(name, candidates) is { Length: > 0 } code ? $"write {code}"
        : candidates.IsEmpty ? "remove it"
        : $"name one of {string.Join(", ", (IEnumerable<string>)candidates)}";
}
