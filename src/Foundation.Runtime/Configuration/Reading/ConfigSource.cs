namespace Foundation.Configuration;

/// <summary>The bytes from which nodes were read, and how to name a place in them.</summary>
internal abstract class ConfigSource(byte[] bytes)
{
    /// <summary>UTF-8: a whole JSON file, or the keys and values of a source of texts one after the other.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>Names the place of a node's value.</summary>
    public abstract ConfigOrigin OriginOf(in ConfigNode node);
}
