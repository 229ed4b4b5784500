namespace Foundation.Configuration;

/// <summary>The sources of a configuration at one moment, the lowest first. Immutable; thread-safe.</summary>
internal sealed partial class ConfigLayers(ConfigLayer[] layers)
{
    /// <summary>The layers, the lowest first.</summary>
    public IReadOnlyList<ConfigLayer> All => layers;

    /// <summary>The node of a section in a layer that is not empty, or -1.</summary>
    public static int NodeAt(ConfigLayer layer, string path) => SectionPath.Find(layer.Tree, RestOf(layer, path));

    /// <summary>The reader that stands at a section; at nothing, where no layer has it.</summary>
    public ConfigReader ReaderFor(string path)
    {
        ConfigTree tree = TreeFor(path, out int node);
        return new ConfigReader(tree, node, isRoot: true);
    }

    private ConfigTree TreeFor(string path, out int node)
    {
        var parts = new List<(ConfigTree Tree, int Node)>(layers.Length);
        List<ConfigFault>? faults = null;
        foreach (ConfigLayer layer in layers)
        {
            if (layer.Tree.Faults.Length != 0)
            {
                (faults ??= []).AddRange(layer.Tree.Faults);
            }
            else if (layer.Tree.Root >= 0 && SectionOf(layer, path, ref faults) is >= 0 and int found)
            {
                parts.Add((layer.Tree, found));
            }
        }

        if (faults is not null)
        {
            node = -1;
            return new ConfigTree([], []) { Faults = [.. faults] };
        }

        switch (parts.Count)
        {
            case 0:
                node = -1;
                return new ConfigTree([], []) { Vicinity = () => VicinityOf(path) };
            case 1:
                node = parts[0].Node;
                return parts[0].Tree.Sources is [FlatSource]
                    ? new ConfigTree(parts[0].Tree.Nodes, parts[0].Tree.Sources) { Vicinity = () => VicinityOf(path) }
                    : parts[0].Tree;
            default:
                node = 0;
                return ConfigMerge.Of(parts, () => VicinityOf(path));
        }
    }

    private static int SectionOf(ConfigLayer layer, string path, ref List<ConfigFault>? faults)
    {
        ReadOnlySpan<char> rest = RestOf(layer, path);
        int node = SectionPath.Find(layer.Tree, rest);
        if (node > 0 && SectionPath.FindDoubled(layer.Tree, rest) is >= 0 and int doubled)
        {
            ConfigSource source = layer.Tree.Sources[layer.Tree.Nodes[doubled].Source];
            (faults ??= []).Add(new ConfigFault(
                ConfigErrorCode.DuplicateKey, layer.Tree.KeyText(doubled), "", source.OriginOfKey(layer.Tree.Nodes[doubled])));
        }

        return node;
    }

    private static ReadOnlySpan<char> RestOf(ConfigLayer layer, string path) =>
        path.AsSpan(layer.Path.Length).TrimStart(SectionPath.Separator);

    // The first file says best where something that is nowhere should be written.
    private ConfigOrigin VicinityOf(string path)
    {
        foreach (ConfigLayer layer in layers)
        {
            if (layer.Tree is { Root: >= 0, Sources: [JsonSource source] })
            {
                int nearest = SectionPath.Find(layer.Tree, RestOf(layer, path), isExact: false);
                return source.OriginOf(layer.Tree.Nodes[nearest]);
            }
        }

        return default;
    }
}
