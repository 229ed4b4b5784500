namespace Foundation.Configuration;

/// <summary>
/// A configuration as an index over the bytes of its sources. Immutable once built; a tree over one JSON file refers
/// to the file's bytes, a merged tree to those of all layers.
/// </summary>
internal sealed class ConfigTree(ConfigNode[] nodes, ConfigSource[] sources)
{
    /// <summary>The nodes in depth-first order; the root is 0.</summary>
    public ConfigNode[] Nodes { get; } = nodes;

    /// <summary>The sources to which <see cref="ConfigNode.Source"/> refers.</summary>
    public ConfigSource[] Sources { get; } = sources;
}
