using Foundation.Caching;

namespace Foundation.Testing.Caching;

/// <summary>A key by its contents, as an engine compares it.</summary>
internal readonly record struct KeptKey(string Node, ulong Schema, string Key)
{
    public static KeptKey Of(in TierKey key) => new(key.Node, key.Schema, Convert.ToHexString(key.Bytes.Span));
}
