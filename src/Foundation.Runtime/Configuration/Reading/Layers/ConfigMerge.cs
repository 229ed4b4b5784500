namespace Foundation.Configuration;

/// <summary>
/// Makes one tree of layers. Objects merge by key, ignoring case; anything else replaces what is below it as a whole:
/// lists, texts, an explicit null. Keys of one layer that differ only by case all stay, so that reading reports them.
/// </summary>
internal struct ConfigMerge
{
    private ConfigTreeBuilder _builder;

    /// <summary>Merges the same place of several layers, the lowest first.</summary>
    /// <param name="layers">The trees and the nodes at which the place stands in them.</param>
    /// <param name="vicinity">See <see cref="ConfigTree.Vicinity"/>.</param>
    public static ConfigTree Of(List<(ConfigTree Tree, int Node)> layers, Func<ConfigOrigin> vicinity)
    {
        var parts = new List<ConfigPart>(layers.Count);
        var sources = new List<ConfigSource>(layers.Count);
        foreach ((ConfigTree tree, int node) in layers)
        {
            parts.Add(new ConfigPart(tree, node, sources.Count));
            sources.AddRange(tree.Sources);
        }

        var merge = new ConfigMerge { _builder = new ConfigTreeBuilder(64) };
        merge.Add(parts, 0, -1);
        return new ConfigTree(merge._builder.Finish(), [.. sources]) { Vicinity = vicinity };
    }

    /// <summary>Adds what the parts from an index on give together.</summary>
    private int Add(List<ConfigPart> parts, int start, int previous)
    {
        int lowest = LowestMerging(parts, start);
        if (lowest == parts.Count - 1)
        {
            ConfigPart top = parts[lowest];
            return _builder.AddSubtree(top.Tree, top.Node, top.FirstSource, previous);
        }

        int index = _builder.Add(Head(parts, lowest), previous);
        var children = ConfigMergeKeys.Of(parts, lowest);
        int last = -1;
        int count = 0;
        foreach (List<ConfigPart> child in children.Groups)
        {
            last = Add(child, 0, last);
            count++;
        }

        foreach (ConfigPart doubled in children.Doubled)
        {
            last = _builder.AddSubtree(doubled.Tree, doubled.Node, doubled.FirstSource, last);
            count++;
        }

        _builder[index].Count = count;
        return index;
    }

    // Everything below the last part that is no object, or that replaces what it meets, is hidden.
    private static int LowestMerging(List<ConfigPart> parts, int start)
    {
        int lowest = parts.Count - 1;
        while (lowest > start
            && parts[lowest].Entry.Kind == ConfigNodeKind.Object
            && parts[lowest - 1].Entry.Kind == ConfigNodeKind.Object)
        {
            lowest--;
        }

        return lowest;
    }

    // The object stands where a file first has it, so that a missing key points into the file.
    private static ConfigNode Head(List<ConfigPart> parts, int lowest)
    {
        ConfigPart head = parts[lowest];
        for (int i = lowest; i < parts.Count; i++)
        {
            if (!parts[i].IsFlat)
            {
                head = parts[i];
                break;
            }
        }

        ConfigNode node = head.Entry;
        node.Source += (short)head.FirstSource;
        return node;
    }
}
