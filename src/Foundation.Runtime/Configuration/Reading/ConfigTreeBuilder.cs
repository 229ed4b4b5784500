using System.Buffers;

namespace Foundation.Configuration;

/// <summary>
/// Collects nodes in depth-first order in memory of the pool. Whoever adds a node links it to the sibling before it.
/// </summary>
internal struct ConfigTreeBuilder(int capacity)
{
    private ConfigNode[] _nodes = ArrayPool<ConfigNode>.Shared.Rent(capacity);

    public int Count { get; private set; }

    /// <summary>The node at an index, until the next one is added.</summary>
    public readonly ref ConfigNode this[int index] => ref _nodes[index];

    /// <summary>Adds a node and makes it the next sibling of <paramref name="previous"/>, unless that is -1.</summary>
    public int Add(in ConfigNode node, int previous)
    {
        int index = Reserve(1);
        _nodes[index] = node;
        _nodes[index].Next = -1;
        if (previous >= 0)
        {
            _nodes[previous].Next = index;
        }

        return index;
    }

    /// <summary>Adds the subtree of another tree, whose sources become those from <paramref name="firstSource"/>.</summary>
    public int AddSubtree(ConfigTree tree, int node, int firstSource, int previous)
    {
        int length = tree.EndOf(node) - node;
        int index = Reserve(length);
        Array.Copy(tree.Nodes, node, _nodes, index, length);
        for (int i = index; i < index + length; i++)
        {
            _nodes[i].Source += (short)firstSource;
            if (_nodes[i].Next >= 0)
            {
                _nodes[i].Next += index - node;
            }
        }

        _nodes[index].Next = -1;
        if (previous >= 0)
        {
            _nodes[previous].Next = index;
        }

        return index;
    }

    /// <summary>The nodes in an array of their number; the builder is not used again.</summary>
    public ConfigNode[] Finish()
    {
        ConfigNode[] nodes = _nodes.AsSpan(0, Count).ToArray();
        Release();
        return nodes;
    }

    public void Release()
    {
        ArrayPool<ConfigNode>.Shared.Return(_nodes);
        _nodes = [];
        Count = 0;
    }

    private int Reserve(int count)
    {
        int index = Count;
        if (index + count > _nodes.Length)
        {
            ConfigNode[] larger = ArrayPool<ConfigNode>.Shared.Rent(Math.Max(index + count, _nodes.Length * 2));
            Array.Copy(_nodes, larger, index);
            ArrayPool<ConfigNode>.Shared.Return(_nodes);
            _nodes = larger;
        }

        Count = index + count;
        return index;
    }
}
