namespace Foundation.Configuration;

/// <summary>
/// A configuration as an index over the bytes of its sources. Immutable once built; a tree over one JSON file refers
/// to the file's bytes, a merged tree to those of all layers.
/// </summary>
internal sealed partial class ConfigTree(ConfigNode[] nodes, ConfigSource[] sources)
{
    /// <summary>The nodes in depth-first order; the root is 0. Empty where nothing could be read.</summary>
    public ConfigNode[] Nodes { get; } = nodes;

    /// <summary>The sources to which <see cref="ConfigNode.Source"/> refers, a later one overriding an earlier one.</summary>
    public ConfigSource[] Sources { get; } = sources;

    /// <summary>What is wrong with whole sources; while there is any, no object is read.</summary>
    public ConfigFault[] Faults { get; init; } = [];

    /// <summary>Finds the nearest place in a file, where a key is absent from what no file has.</summary>
    public Func<ConfigOrigin>? Vicinity { get; init; }

    /// <summary>The root, or -1 where the tree is empty.</summary>
    public int Root => Nodes.Length == 0 ? -1 : 0;

    /// <summary>The first child, or -1.</summary>
    public int FirstChild(int node) => Nodes[node].Count == 0 ? -1 : node + 1;

    /// <summary>Where the subtree of a node ends: the index after its last descendant.</summary>
    public int EndOf(int node)
    {
        while (Nodes[node].Count > 0)
        {
            node++;
            while (Nodes[node].Next >= 0)
            {
                node = Nodes[node].Next;
            }
        }

        return node + 1;
    }
}
