namespace Foundation.Configuration;

/// <summary>How paths were spelt by whoever set them: the names of variables, arguments, files.</summary>
internal sealed class SpelledPaths
{
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes a spelling; a later one of the same path takes its place.</summary>
    public void Add(string path, string spelling) => _spellings[path] = spelling;

    /// <summary>How a path was spelt, or null where it was not.</summary>
    public string? Find(string path) => _spellings.GetValueOrDefault(path);

    /// <summary>How the first path below a path was spelt, in the order of the paths, or null where there is none.</summary>
    /// <param name="path">The path of an object.</param>
    /// <param name="length">How much of the spelling stands for the object, separator included; all of it where that cannot be told.</param>
    public string? FindBelow(string path, out int length)
    {
        string? first = null;
        foreach (string other in _spellings.Keys)
        {
            bool isBelow = other.Length > path.Length && other[path.Length] == SectionPath.Separator && other.StartsWith(path, StringComparison.OrdinalIgnoreCase);
            if (isBelow && (first is null || string.Compare(other, first, StringComparison.OrdinalIgnoreCase) < 0))
            {
                first = other;
            }
        }

        string? spelling = first is null ? null : _spellings[first];
        length = spelling is null ? 0 : LengthOfObject(spelling, first![(path.Length + 1)..]);
        return spelling;
    }

    /// <summary>A path from a name, in which two underscores may stand for the separator.</summary>
    public static string PathOf(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    private static int LengthOfObject(string spelling, string rest)
    {
        int length = spelling.Length;
        while (length > 0 && !PathOf(spelling[length..]).Equals(rest, StringComparison.OrdinalIgnoreCase))
        {
            length--;
        }

        return length == 0 ? spelling.Length : length;
    }
}
