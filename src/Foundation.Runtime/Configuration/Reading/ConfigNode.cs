namespace Foundation.Configuration;

/// <summary>What stands in the configuration at one place.</summary>
internal enum ConfigNodeKind : byte
{
    /// <summary>Nothing: the key is absent.</summary>
    Absent,

    /// <summary>An explicit null.</summary>
    Null,

    False,

    True,

    /// <summary>A JSON number, as it is written.</summary>
    Number,

    /// <summary>A JSON string, without its quotes, perhaps with escapes.</summary>
    String,

    /// <summary>A value from a source that knows only texts (environment, command line, memory): it converts to any type.</summary>
    Text,

    Object,

    /// <summary>A JSON array.</summary>
    Array,
}

[Flags]
internal enum ConfigNodeFlags : byte
{
    None = 0,

    /// <summary>The key contains JSON escapes.</summary>
    EscapedKey = 1,

    /// <summary>The string contains JSON escapes.</summary>
    EscapedValue = 2,

    /// <summary>The node comes from a source of texts, where an object with the keys 0, 1, 2 … may be a list.</summary>
    Flat = 4,
}

/// <summary>
/// One entry of a tree's index, in depth-first order: the first child of a node with children directly follows it.
/// </summary>
internal struct ConfigNode
{
    /// <summary>Where the key and the value stand in the bytes of the node's source.</summary>
    public int KeyStart;
    public int KeyLength;
    public int Start;
    public int Length;

    /// <summary>The next sibling, or -1.</summary>
    public int Next;

    /// <summary>How many children the node has.</summary>
    public int Count;

    /// <summary>The source in <see cref="ConfigTree.Sources"/>.</summary>
    public short Source;
    public ConfigNodeKind Kind;
    public ConfigNodeFlags Flags;
}
