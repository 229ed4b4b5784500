namespace Foundation.Configuration;

internal sealed partial class ConfigTree
{
    /// <summary>The tree with a node of another one, which has no children, as the first child of an object.</summary>
    public ConfigTree WithChild(int parent, ConfigTree other, int child)
    {
        int added = parent + 1;
        var nodes = new ConfigNode[Nodes.Length + 1];
        Nodes.AsSpan(0, added).CopyTo(nodes);
        Nodes.AsSpan(added).CopyTo(nodes.AsSpan(added + 1));
        nodes[added] = other.Nodes[child];
        nodes[added].Source += (short)Sources.Length;
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i != added && nodes[i].Next >= added)
            {
                nodes[i].Next++;
            }
        }

        nodes[added].Next = nodes[parent].Count == 0 ? -1 : added + 1;
        nodes[parent].Count++;
        return new ConfigTree(nodes, [.. Sources, .. other.Sources]) { Faults = Faults, Vicinity = Vicinity };
    }
}
