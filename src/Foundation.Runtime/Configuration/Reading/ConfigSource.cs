namespace Foundation.Configuration;

/// <summary>The bytes from which nodes were read, and how to name a place in them.</summary>
internal abstract class ConfigSource(byte[] bytes)
{
    /// <summary>UTF-8: a whole JSON file, or the keys and values of a source of texts one after the other.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>Whether keys that nobody declared are to be expected, as among environment variables.</summary>
    public virtual bool HasForeignKeys => false;

    /// <summary>Names the place of a node's value.</summary>
    public abstract ConfigOrigin OriginOf(in ConfigNode node);

    /// <summary>Names the place of a node's key.</summary>
    public virtual ConfigOrigin OriginOfKey(in ConfigNode node) => OriginOf(node);

    /// <summary>Names the object from which a key is absent; unknown where the source has no such place.</summary>
    public virtual ConfigOrigin OriginOfAbsence(in ConfigNode node) => OriginOf(node);
}
