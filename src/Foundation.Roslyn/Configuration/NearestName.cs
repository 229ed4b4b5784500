namespace Foundation.Roslyn.Configuration;

/// <summary>Finds what was meant by a misspelt name.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest changes, or null where none is near: at most a third of the letters may differ.</summary>
    public static string? Find(string name, EquatableArray<string> candidates)
    {
        string? nearest = null;
        int best = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name, candidate);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>What to write in place of the name.</summary>
    public static string Remedy(string name, EquatableArray<string> candidates) =>
        Find(name, candidates) is { } nearest ? $"write nameof({nearest})"
        : candidates.IsEmpty ? "remove it"
        : $"name one of {string.Join(", ", (IEnumerable<string>)candidates)}";

    // Levenshtein's distance, ignoring case.
    private static int Distance(string left, string right)
    {
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int change = char.ToUpperInvariant(left[row - 1]) == char.ToUpperInvariant(right[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
