using System.Text;

namespace Foundation.Configuration;

/// <summary>The texts of a flat source; every node's key is the end of its whole path in the bytes.</summary>
/// <param name="bytes">Paths and texts.</param>
/// <param name="starts">Where the paths start, ascending.</param>
/// <param name="origins">Names the place of a path.</param>
internal sealed class FlatSource(byte[] bytes, int[] starts, FlatOrigins origins) : ConfigSource(bytes)
{
    public override bool HasForeignKeys => origins.HasForeignKeys;

    public override ConfigOrigin OriginOf(in ConfigNode node) =>
        node.Kind == ConfigNodeKind.Object ? origins.OfObject(PathOf(node)) : origins.Of(PathOf(node));

    public override ConfigOrigin OriginOfKey(in ConfigNode node) => origins.OfKey(PathOf(node));

    public override ConfigOrigin OriginOfAbsence(in ConfigNode node) => origins.OfAbsence(PathOf(node));

    private string PathOf(in ConfigNode node)
    {
        int index = Array.BinarySearch(starts, node.KeyStart);
        int start = starts[index >= 0 ? index : ~index - 1];
        return Encoding.UTF8.GetString(Bytes, start, node.KeyStart + node.KeyLength - start);
    }
}
