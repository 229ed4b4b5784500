using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Foundation.Caching;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>What a region is called in Redis. All its keys have the same part in braces, so that a cluster keeps them on one server.</summary>
internal sealed class RegionNames
{
    private readonly string _tag;

    public RegionNames(string prefix, string region)
    {
        ArgumentException.ThrowIfNullOrEmpty(region);
        if (region.Contains('}', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The name of the region '{region}' has a closing brace, which ends the part of a key by which Redis Cluster finds its server: name it without.", nameof(region));
        }

        Region = region;
        _tag = $"{prefix}{{{region}}}";
        Epochs = $"{_tag}:epochs";
        Channel = $"{_tag}:invalidated";
    }

    public string Region { get; }

    /// <summary>The hash of the epochs: a field for each, one for the <c>generation</c>, one for the <c>run</c> of the server, one for the <c>sequence</c> of invalidations.</summary>
    public RedisKey Epochs { get; }

    public string Channel { get; }

    /// <summary>
    /// Where a value is. Sums of other epochs, as another version of the program may have them, cannot be compared, and other schemas not be read:
    /// both are part of the name.
    /// </summary>
    public RedisKey ValueOf(in TierKey key, ReadOnlySpan<RedisValue> fields)
    {
        XxHash64 shape = new();
        Span<byte> schema = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(schema, key.Schema);
        shape.Append(schema);
        foreach (RedisValue field in fields)
        {
            shape.Append(Encoding.UTF8.GetBytes((string)field!));
            shape.Append([0]);
        }

        // With the length of the node's name, so that no name and key read as another.
        byte[] head = Encoding.UTF8.GetBytes($"{_tag}:v:{shape.GetCurrentHashAsUInt64():x16}:{key.Node.Length}:{key.Node}:");
        return (byte[])[.. head, .. key.Bytes.Span];
    }
}
