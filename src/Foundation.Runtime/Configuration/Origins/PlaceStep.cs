using System.Globalization;

namespace Foundation.Configuration;

/// <summary>One key on the way to a place.</summary>
/// <param name="Key">The key of the field as it is declared; of an element its index, of an entry its key.</param>
/// <param name="Field">The field, or null for an element, an entry, or a key that nobody declares.</param>
/// <param name="IsElement">Whether it is an element or an entry.</param>
internal readonly record struct PlaceStep(string Key, ConfigFieldInfo? Field = null, bool IsElement = false)
{
    /// <summary>What the printer calls it.</summary>
    public string PrintedName => Field?.Name ?? Key;

    /// <summary>The node below another to which the step leads, or -1.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="node">The node.</param>
    /// <param name="isEarlierKey">Whether only the field's earlier key was there.</param>
    public int Find(ConfigTree tree, int node, out bool isEarlierKey)
    {
        isEarlierKey = false;
        switch (tree.Nodes[node].Kind)
        {
            case ConfigNodeKind.Object:
                int child = tree.FindChild(node, Key);
                isEarlierKey = child < 0 && Field?.RenamedFrom is not null;
                return isEarlierKey ? tree.FindChild(node, Field!.RenamedFrom) : child;
            case ConfigNodeKind.Array when int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out int index):
                int element = tree.FirstChild(node);
                for (; index > 0 && element >= 0; index--)
                {
                    element = tree.Nodes[element].Next;
                }

                return element;
            default:
                return -1;
        }
    }
}
