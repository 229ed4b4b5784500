namespace Foundation.Spelling;

/// <summary>Finds what was probably meant by a misspelt name.</summary>
internal static class Suggestion
{
    private const int LongestName = 64;

    /// <summary>
    /// The candidate with the fewest edits, ignoring case, of those within two edits or a third of the name's length;
    /// null where there is none. At least one character must be right.
    /// </summary>
    public static string? Nearest(string name, IReadOnlyList<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int least = Math.Max(2, name.Length / 3) + 1;
        for (int i = 0; i < candidates.Count; i++)
        {
            string candidate = candidates[i];
            if (candidate.Length <= LongestName && Math.Abs(candidate.Length - name.Length) < least)
            {
                int distance = Distance(name, candidate);
                if (distance < least && distance < Math.Max(name.Length, candidate.Length))
                {
                    nearest = candidate;
                    least = distance;
                }
            }
        }

        return nearest;
    }

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours between two texts (the restricted
    /// Damerau-Levenshtein distance), ignoring case.
    /// </summary>
    internal static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = last[j - 1] + (AreEqual(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && AreEqual(left[i - 1], right[j - 2]) && AreEqual(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            Span<int> spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[right.Length];
    }

    private static bool AreEqual(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
