namespace Foundation.Configuration;

/// <summary>Takes paths apart: <c>Replicas:1:Host</c> as configuration writes them, <c>Replicas[1].Host</c> as errors do.</summary>
internal static class ConfigPath
{
    /// <summary>The keys between colons, of which those within brackets do not count.</summary>
    public static List<string> Split(string path)
    {
        var keys = new List<string>();
        int start = 0;
        bool isBracketed = false;
        for (int i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || (path[i] == SectionPath.Separator && !isBracketed))
            {
                keys.Add(path[start..i]);
                start = i + 1;
            }
            else
            {
                isBracketed = path[i] == '[' || (isBracketed && path[i] != ']');
            }
        }

        return keys;
    }

    /// <summary>The parts of a key that is written as errors write paths; the key alone where it is not.</summary>
    public static List<string> SplitKey(string key)
    {
        var parts = new List<string>();
        int start = 0;
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] is '.' or '[')
            {
                AddPart(parts, key[start..i]);
                start = i + 1;
            }

            if (key[i] == '[' && key.IndexOf(']', i) is > 0 and int end)
            {
                parts.Add(key[start..end]);
                start = end + 1;
                i = end;
            }
        }

        AddPart(parts, key[start..]);
        return parts;
    }

    // Nothing stands between a bracket and the dot or bracket after it.
    private static void AddPart(List<string> parts, string part)
    {
        if (part.Length > 0)
        {
            parts.Add(part);
        }
    }
}
