namespace Foundation.Configuration;

/// <summary>Finds the node of a section's path (<c>Shop:Database</c>), ignoring case.</summary>
internal static class SectionPath
{
    public const char Separator = ':';

    /// <summary>The node of a path below the root; the root itself for the empty path; -1 where there is none.</summary>
    /// <param name="tree">A tree that is not empty.</param>
    /// <param name="path">The path.</param>
    /// <param name="isExact">Whether to give -1, and not the nearest ancestor, where the path leads to nothing.</param>
    public static int Find(ConfigTree tree, ReadOnlySpan<char> path, bool isExact = true)
    {
        int node = 0;
        while (!path.IsEmpty)
        {
            int child = Step(tree, node, NextKey(ref path));
            if (child < 0)
            {
                return isExact ? -1 : node;
            }

            node = child;
        }

        return node;
    }

    /// <summary>A second node with a key of the path beside the one that was found, or -1.</summary>
    public static int FindDoubled(ConfigTree tree, ReadOnlySpan<char> path)
    {
        int node = 0;
        while (!path.IsEmpty)
        {
            ReadOnlySpan<char> key = NextKey(ref path);
            node = Step(tree, node, key);
            if (node < 0)
            {
                break;
            }

            int doubled = tree.Nodes[node].KeyLength == 0 ? -1 : tree.NextWithKey(tree.Nodes[node].Next, key);
            if (doubled >= 0)
            {
                return doubled;
            }
        }

        return -1;
    }

    /// <summary>Takes the first key off a path.</summary>
    private static ReadOnlySpan<char> NextKey(ref ReadOnlySpan<char> path)
    {
        int end = path.IndexOf(Separator);
        ReadOnlySpan<char> key = end < 0 ? path : path[..end];
        path = end < 0 ? [] : path[(end + 1)..];
        return key;
    }

    // An element of an array has no key but its index.
    private static int Step(ConfigTree tree, int node, ReadOnlySpan<char> key)
    {
        if (tree.Nodes[node].Kind != ConfigNodeKind.Array)
        {
            return tree.FindChild(node, key);
        }

        int child = int.TryParse(key, out int index) && index >= 0 ? tree.FirstChild(node) : -1;
        for (; index > 0 && child >= 0; index--)
        {
            child = tree.Nodes[child].Next;
        }

        return child;
    }
}
