using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Foundation.Formats;

namespace Foundation.Configuration;

/// <summary>Checks that do not vary by declaration; generated code calls them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConfigChecks
{
    // Below this many elements comparing all pairs is faster than hashing, and allocates nothing.
    private const int PairwiseLimit = 32;

    /// <summary>The number of characters as JSON Schema counts them: a surrogate pair is one.</summary>
    public static int CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>Reads the character at an index and moves the index behind it; a surrogate pair is one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextCodePoint(ReadOnlySpan<char> text, ref int index)
    {
        char unit = text[index++];
        return char.IsHighSurrogate(unit) && index < text.Length && char.IsLowSurrogate(text[index])
            ? char.ConvertToUtf32(unit, text[index++])
            : unit;
    }

    /// <summary>Whether a regular expression matches; one that runs into its timeout does not.</summary>
    public static bool IsMatch(Regex pattern, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A value that takes so long to decide is refused, never let through.
            return false;
        }
    }

    /// <summary>Whether a text is of a named format; one that names a directory or a file is so while it exists.</summary>
    public static bool IsFormat(FieldFormat format, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return format switch
        {
            FieldFormat.DirectoryExists => Directory.Exists(text),
            FieldFormat.FileExists => File.Exists(text),
            _ => FormatCheck.IsValid((FormatKind)format, text),
        };
    }

    /// <summary>A dictionary key as a path shows it.</summary>
    public static string KeyText<T>(T key) => Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The index of the first element that equals an earlier one in its key, or -1.</summary>
    public static int FirstDuplicate<T, TKey>(ReadOnlySpan<T> items, Func<T, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (items.Length > PairwiseLimit)
        {
            var seen = new HashSet<TKey>(items.Length);
            for (int i = 0; i < items.Length; i++)
            {
                if (items[i] is { } item && !seen.Add(key(item)))
                {
                    return i;
                }
            }

            return -1;
        }

        for (int i = 1; i < items.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (items[i] is { } left && items[j] is { } right && EqualityComparer<TKey>.Default.Equals(key(left), key(right)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>The index of the first element that equals an earlier one in its key, or -1.</summary>
    public static int FirstDuplicate<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(key);
        var seen = new HashSet<TKey>();
        int index = 0;
        foreach (T item in items)
        {
            if (item is not null && !seen.Add(key(item)))
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
