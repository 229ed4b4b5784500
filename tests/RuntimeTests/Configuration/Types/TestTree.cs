using System.Text;
using System.Text.Json;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Types;

/// <summary>Builds the tree of one value node by node, without the readers of files and providers.</summary>
internal sealed class TestTree
{
    private readonly List<ConfigNode> _nodes = [];
    private readonly MemoryStream _bytes = new();

    /// <summary>The tree of a JSON value.</summary>
    public static ConfigTree OfJson(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var tree = new TestTree();
        tree.AddJson(document.RootElement, "");
        return tree.Build();
    }

    /// <summary>The tree of a value in a source of texts; null is an explicit null.</summary>
    public static ConfigTree OfText(string? text)
    {
        var tree = new TestTree();
        tree.AddText("", text);
        return tree.Build();
    }

    /// <summary>The tree of an object in a source of texts.</summary>
    public static ConfigTree OfTexts(params ReadOnlySpan<(string Key, string? Text)> entries)
    {
        var tree = new TestTree();
        int parent = tree.Add("", ConfigNodeKind.Object, "", ConfigNodeFlags.Flat);
        int previous = -1;
        foreach ((string key, string? text) in entries)
        {
            int child = tree.AddText(key, text);
            tree.Link(parent, ref previous, child);
        }

        return tree.Build();
    }

    private int AddText(string key, string? text) =>
        Add(key, text is null ? ConfigNodeKind.Null : ConfigNodeKind.Text, text ?? "", ConfigNodeFlags.Flat);

    private int AddJson(JsonElement element, string key)
    {
        string raw = element.GetRawText();
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                bool isEscaped = raw.Contains('\\', StringComparison.Ordinal);
                return Add(key, ConfigNodeKind.String, raw[1..^1], isEscaped ? ConfigNodeFlags.EscapedValue : ConfigNodeFlags.None);
            case JsonValueKind.Object:
                int parent = Add(key, ConfigNodeKind.Object, raw, ConfigNodeFlags.None);
                int previous = -1;
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    int child = AddJson(property.Value, property.Name);
                    Link(parent, ref previous, child);
                }

                return parent;
            case JsonValueKind.Array:
                int list = Add(key, ConfigNodeKind.Array, raw, ConfigNodeFlags.None);
                int last = -1;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    int child = AddJson(item, "");
                    Link(list, ref last, child);
                }

                return list;
            default:
                return Add(key, KindOf(element.ValueKind), raw, ConfigNodeFlags.None);
        }
    }

    private static ConfigNodeKind KindOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True => ConfigNodeKind.True,
        JsonValueKind.False => ConfigNodeKind.False,
        JsonValueKind.Number => ConfigNodeKind.Number,
        _ => ConfigNodeKind.Null,
    };

    private int Add(string key, ConfigNodeKind kind, string value, ConfigNodeFlags flags)
    {
        var node = new ConfigNode { Kind = kind, Flags = flags, Next = -1 };
        (node.KeyStart, node.KeyLength) = Write(key);
        (node.Start, node.Length) = Write(value);
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private (int Start, int Length) Write(string text)
    {
        int start = (int)_bytes.Length;
        _bytes.Write(Encoding.UTF8.GetBytes(text));
        return (start, (int)_bytes.Length - start);
    }

    private void Link(int parent, ref int previous, int child)
    {
        _nodes[parent] = _nodes[parent] with { Count = _nodes[parent].Count + 1 };
        if (previous >= 0)
        {
            _nodes[previous] = _nodes[previous] with { Next = child };
        }

        previous = child;
    }

    private ConfigTree Build() => new([.. _nodes], [new Source(_bytes.ToArray())]);

    private sealed class Source(byte[] bytes) : ConfigSource(bytes)
    {
        public override ConfigOrigin OriginOf(in ConfigNode node) => default;
    }
}
