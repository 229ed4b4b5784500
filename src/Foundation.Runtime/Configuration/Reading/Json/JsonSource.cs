using System.Text;

namespace Foundation.Configuration;

/// <summary>A JSON file or document: places in it are a line and a column, counted only when asked for.</summary>
internal sealed class JsonSource(byte[] bytes, string name) : ConfigSource(bytes)
{
    public string Name { get; } = name;

    public override ConfigOrigin OriginOf(in ConfigNode node) =>
        At(node.Kind == ConfigNodeKind.String ? node.Start - 1 : node.Start);

    public override ConfigOrigin OriginOfKey(in ConfigNode node) =>
        node.KeyStart == 0 ? OriginOf(node) : At(node.KeyStart - 1);

    /// <summary>The place of a byte; a tab is one column.</summary>
    public ConfigOrigin At(int offset)
    {
        ReadOnlySpan<byte> before = Bytes.AsSpan(0, offset);
        int line = before.Count((byte)'\n') + 1;
        ReadOnlySpan<byte> start = before[(before.LastIndexOf((byte)'\n') + 1)..];
        if (line == 1 && start.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        return new ConfigOrigin(Name, line, Encoding.UTF8.GetCharCount(start) + 1);
    }
}
