using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

// What readers that know only texts see: the Microsoft provider's paths and texts, found in the index when asked for.
internal sealed partial class ConfigFileProvider
{
    /// <inheritdoc/>
    public override bool TryGet(string key, out string? value)
    {
        if (Data.Count > 0 && base.TryGet(key, out value))
        {
            return true;
        }

        value = null;
        ConfigTree tree = _texts;
        return tree.Root >= 0 && TryGet(tree, 0, key, out value);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        var keys = new List<string>();
        ConfigTree tree = _texts;
        if (tree.Root >= 0)
        {
            AddChildKeys(tree, 0, parentPath, keys);
        }

        keys.AddRange(Data.Count > 0 ? base.GetChildKeys(earlierKeys, parentPath) : earlierKeys);
        keys.Sort(ConfigurationKeyComparer.Instance.Compare);
        return keys;
    }

    // A key may itself contain colons, so that several ways may lead to a path; the last one wins.
    private static bool TryGet(ConfigTree tree, int parent, ReadOnlySpan<char> path, out string? value)
    {
        value = null;
        bool isFound = false;
        bool isList = tree.Nodes[parent].Kind == ConfigNodeKind.Array;
        int index = 0;
        for (int child = tree.FirstChild(parent); child >= 0; child = tree.Nodes[child].Next, index++)
        {
            if (Leads(tree, child, isList ? index : -1, path, out bool isWhole, out ReadOnlySpan<char> rest))
            {
                bool isHere = isWhole
                    ? TryText(tree, child, out string? text)
                    : TryGet(tree, child, rest, out text);
                value = isHere ? text : value;
                isFound |= isHere;
            }
        }

        return isFound;
    }

    private static void AddChildKeys(ConfigTree tree, int parent, string? path, List<string> keys)
    {
        bool isList = tree.Nodes[parent].Kind == ConfigNodeKind.Array;
        int index = 0;
        for (int child = tree.FirstChild(parent); child >= 0; child = tree.Nodes[child].Next, index++)
        {
            // A key may contain colons: then it takes several parts of the path, or the path ends within the key.
            string key = isList ? index.ToString(CultureInfo.InvariantCulture) : tree.KeyText(child);
            if (path is null)
            {
                keys.Add(FirstPart(key));
            }
            else if (key.Equals(path, StringComparison.OrdinalIgnoreCase))
            {
                AddChildKeys(tree, child, null, keys);
            }
            else if (IsBelow(path, key))
            {
                AddChildKeys(tree, child, path[(key.Length + 1)..], keys);
            }
            else if (IsBelow(key, path))
            {
                keys.Add(FirstPart(key[(path.Length + 1)..]));
            }
        }
    }

    private static bool Leads(
        ConfigTree tree, int child, int index, ReadOnlySpan<char> path, out bool isWhole, out ReadOnlySpan<char> rest)
    {
        isWhole = Matches(tree, child, index, path);
        rest = default;
        if (isWhole)
        {
            return true;
        }

        for (int end = path.IndexOf(':'); end >= 0; end = Next(path, end))
        {
            if (Matches(tree, child, index, path[..end]))
            {
                rest = path[(end + 1)..];
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> path, int end)
    {
        int next = path[(end + 1)..].IndexOf(':');
        return next < 0 ? -1 : end + 1 + next;
    }

    private static bool Matches(ConfigTree tree, int child, int index, ReadOnlySpan<char> key)
    {
        if (index < 0)
        {
            return tree.KeyMatches(child, key);
        }

        Span<char> digits = stackalloc char[11];
        return index.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture) && key.SequenceEqual(digits[..length]);
    }

    /// <summary>What the Microsoft provider would say at a node; nothing at an object or a list with members.</summary>
    internal static bool TryText(ConfigTree tree, int node, out string? text)
    {
        ref readonly ConfigNode entry = ref tree.Nodes[node];
        text = entry.Kind switch
        {
            ConfigNodeKind.True => bool.TrueString,
            ConfigNodeKind.False => bool.FalseString,
            ConfigNodeKind.Array => "",
            ConfigNodeKind.String or ConfigNodeKind.Number => tree.ValueText(node),
            _ => null,
        };
        return entry.Count == 0;
    }

    private static bool IsBelow(string path, string parent) =>
        path.Length > parent.Length && path[parent.Length] == ':' && path.StartsWith(parent, StringComparison.OrdinalIgnoreCase);

    private static string FirstPart(string key)
    {
        int end = key.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? key : key[..end];
    }
}
