namespace Foundation.Configuration;

/// <summary>
/// Stands at one value of a merged configuration: an object, a list, a text, a number, a truth value, null, or
/// nothing. Made from layers, of which a later one overrides an earlier one: objects merge by key, lists replace.
/// </summary>
public readonly ref partial struct ConfigReader
{
    private readonly ConfigTree _tree;
    private readonly int _node;
    private readonly bool _isRoot;
    private readonly bool _isKey;

    internal ConfigReader(ConfigTree tree, int node, bool isRoot, bool isKey = false)
    {
        _tree = tree;
        _node = node;
        _isRoot = isRoot;
        _isKey = isKey;
    }

    internal ConfigTree Tree => _tree;

    internal int Node => _node;

    internal ConfigNodeKind Kind =>
        _node < 0 ? ConfigNodeKind.Absent
        : _isKey ? ConfigNodeKind.Text
        : _tree.Nodes[_node].Kind;

    internal ConfigNodeFlags Flags => _node < 0 ? ConfigNodeFlags.None : _tree.Nodes[_node].Flags;

    /// <summary>How many elements or members the value has.</summary>
    internal int Count => _node < 0 ? 0 : _tree.Nodes[_node].Count;

    /// <summary>The first child, or -1.</summary>
    internal int FirstChild => Count == 0 ? -1 : _node + 1;

    /// <summary>The sibling after a child, or -1.</summary>
    internal int NextSibling(int child) => _tree.Nodes[child].Next;

    /// <summary>The reader that stands at another node of the tree; -1 stands at nothing.</summary>
    internal ConfigReader At(int node) => new(_tree, node, isRoot: false);

    /// <summary>The reader that stands at the key of a child as at a text, which converts to the type of a dictionary's keys.</summary>
    internal ConfigReader AtKey(int node) => new(_tree, node, isRoot: false, isKey: true);

    /// <summary>Whether the bytes of the text contain JSON escapes.</summary>
    internal bool IsEscaped => (Flags & (_isKey ? ConfigNodeFlags.EscapedKey : ConfigNodeFlags.EscapedValue)) != 0;

    /// <summary>The bytes of the text at which the reader stands: of the value, or of the key.</summary>
    internal ReadOnlySpan<byte> RawText => _isKey ? RawKey : RawValue;

    /// <summary>The bytes of the value as they are written: JSON escapes are still in them.</summary>
    internal ReadOnlySpan<byte> RawValue
    {
        get
        {
            ref readonly ConfigNode node = ref _tree.Nodes[_node];
            return _tree.Sources[node.Source].Bytes.AsSpan(node.Start, node.Length);
        }
    }

    /// <summary>The bytes of the key as they are written.</summary>
    internal ReadOnlySpan<byte> RawKey
    {
        get
        {
            ref readonly ConfigNode node = ref _tree.Nodes[_node];
            return _tree.Sources[node.Source].Bytes.AsSpan(node.KeyStart, node.KeyLength);
        }
    }

    /// <summary>
    /// Reads the field at a node that <see cref="Open"/> found. An absent field is neither read nor an error; a field
    /// that is present and cannot be read is noted in <paramref name="unreadable"/>.
    /// </summary>
    /// <returns>Whether <paramref name="value"/> was read.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public bool TryRead<T, TType>(
        int node,
        ConfigFieldInfo field,
        [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value,
        ref FieldSet unreadable,
        ref ConfigErrors errors)
        where TType : IConfigType<T>
    {
        if (node < 0)
        {
            value = default;
            return false;
        }

        ConfigErrorMark mark = errors.Mark;
        ConfigReader child = At(node);
        bool isRead = TType.TryRead(ref child, field, out value, ref errors);
        if (errors.Mark != mark)
        {
            errors.Nest(mark, field);
        }

        if (!isRead)
        {
            unreadable.Add(field.Ordinal);
        }

        return isRead;
    }
}
