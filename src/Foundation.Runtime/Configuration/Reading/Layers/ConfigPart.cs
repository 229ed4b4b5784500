namespace Foundation.Configuration;

/// <summary>What one layer has at one place.</summary>
internal readonly record struct ConfigPart(ConfigTree Tree, int Node, int FirstSource)
{
    public ref readonly ConfigNode Entry => ref Tree.Nodes[Node];

    public bool IsFlat => (Entry.Flags & ConfigNodeFlags.Flat) != 0;
}
