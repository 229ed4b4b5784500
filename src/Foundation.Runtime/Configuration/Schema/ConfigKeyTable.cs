using System.Text;

namespace Foundation.Configuration;

/// <summary>Finds a field by its key, ignoring case; in declared order the next key is found by one comparison.</summary>
internal sealed class ConfigKeyTable
{
    private readonly byte[][] _keys;

    public ConfigKeyTable(ConfigFieldInfo[] fields)
    {
        Fields = fields;
        _keys = new byte[fields.Length][];
        for (int i = 0; i < fields.Length; i++)
        {
            _keys[i] = Encoding.UTF8.GetBytes(fields[i].Key);
            HasAliases |= fields[i].RenamedFrom is not null;
            HasDeprecated |= fields[i].Deprecated is not null;
        }
    }

    public ConfigFieldInfo[] Fields { get; }

    /// <summary>Whether any field has an earlier key.</summary>
    public bool HasAliases { get; }

    /// <summary>Whether any field should no longer be set.</summary>
    public bool HasDeprecated { get; }

    /// <summary>Whether the key, as it is written, is that of the field in the declared case.</summary>
    public bool IsExactly(int field, ReadOnlySpan<byte> rawKey) =>
        (uint)field < (uint)_keys.Length && rawKey.SequenceEqual(_keys[field]);

    /// <summary>The field with the key of a node, ignoring case, or -1.</summary>
    public int Find(ConfigTree tree, int node)
    {
        ReadOnlySpan<byte> rawKey = tree.RawKey(node);
        bool isPlain = Ascii.IsValid(rawKey) && (tree.Nodes[node].Flags & ConfigNodeFlags.EscapedKey) == 0;
        for (int i = 0; i < _keys.Length; i++)
        {
            byte[] key = _keys[i];
            bool isMatch = isPlain && Ascii.IsValid(key)
                ? key.Length == rawKey.Length && Ascii.EqualsIgnoreCase(rawKey, key)
                : tree.KeyMatches(node, Fields[i].Key);
            if (isMatch)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The field whose earlier key a node has, or -1.</summary>
    public int FindAlias(ConfigTree tree, int node)
    {
        if (HasAliases)
        {
            for (int i = 0; i < Fields.Length; i++)
            {
                if (Fields[i].RenamedFrom is { } alias && tree.KeyMatches(node, alias))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
