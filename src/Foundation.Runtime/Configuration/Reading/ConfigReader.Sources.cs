using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

public readonly ref partial struct ConfigReader
{
    /// <summary>
    /// The reader that stands at a configuration section. A section that no source has is no error: it reads as nothing.
    /// </summary>
    /// <param name="section">The section, or a whole configuration.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ConfigReader Of(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return ConfigLayers.ReaderOf(section);
    }

    /// <summary>
    /// The reader that stands at the root of one JSON document. What is not JSON is reported when the reader is read.
    /// </summary>
    /// <param name="utf8">The document, which must not be changed while it is read; comments and trailing commas are allowed.</param>
    /// <param name="name">How errors name the document.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static ConfigReader OfJson(ReadOnlyMemory<byte> utf8, string name = "json")
    {
        bool isWhole = MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> segment)
            && segment.Offset == 0
            && segment.Count == segment.Array!.Length;
        ConfigTree tree = JsonIndex.Read(isWhole ? segment.Array! : utf8.ToArray(), name);
        return new ConfigReader(tree, tree.Root, isRoot: true);
    }
}
