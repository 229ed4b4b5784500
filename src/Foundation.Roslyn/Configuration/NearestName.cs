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

    /// <summary>The code that names the nearest, or nothing.</summary>
    public static string Replacement(string name, EquatableArray<string> candidates) =>
        Find(name, candidates) is { } nearest ? $"nameof({nearest})" : "";

    /// <summary>What to write in place of the name.</summary>
    public static string Remedy(string name, EquatableArray<string> candidates) =>
        Replacement(name, candidates) is { Length: > 0 } code ? $"write {code}"
        : candidates.IsEmpty ? "remove it"
        : $"name one of {string.Join(", ", (IEnumerable<string>)candidates)}";

    // Changed, missing, surplus and swapped letters, ignoring case (optimal string alignment).
    private static int Distance(string left, string right)
    {
        int[,] distances = new int[left.Length + 1, right.Length + 1];
        for (int row = 0; row <= left.Length; row++)
        {
            for (int column = 0; column <= right.Length; column++)
            {
                distances[row, column] = row == 0 ? column : column == 0 ? row : Math.Min(
                    Math.Min(distances[row - 1, column], distances[row, column - 1]) + 1,
                    distances[row - 1, column - 1] + (AreEqual(row - 1, column - 1) ? 0 : 1));
                if (row > 1 && column > 1 && AreEqual(row - 1, column - 2) && AreEqual(row - 2, column - 1))
                {
                    distances[row, column] = Math.Min(distances[row, column], distances[row - 2, column - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];

        bool AreEqual(int row, int column) => char.ToUpperInvariant(left[row]) == char.ToUpperInvariant(right[column]);
    }
}
