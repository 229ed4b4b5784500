using System.Buffers;
using Foundation.Payloads;

namespace Foundation.Caching;

/// <summary>How the keys and values of a node leave the process. Immutable.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <param name="key">Writes a key.</param>
/// <param name="value">Writes and reads a value.</param>
public sealed class CacheCodec<TKey, TValue>(CacheKeyFormat<TKey> key, PayloadCodec<TValue> value)
{
    private const int KeyBuffer = 256;

    private readonly CacheKeyFormat<TKey> _key = key ?? throw new ArgumentNullException(nameof(key));
    private readonly PayloadCodec<TValue> _value = value ?? throw new ArgumentNullException(nameof(value));

    internal ulong HashOf(TKey key)
    {
        CacheKeyWriter writer = new(stackalloc byte[KeyBuffer]);
        _key(ref writer, key);
        ulong hash = StableHash.Of(writer.Written);
        writer.Dispose();
        return hash;
    }

    internal TierKey KeyOf(string node, TKey key)
    {
        CacheKeyWriter writer = new(stackalloc byte[KeyBuffer]);
        _key(ref writer, key);
        TierKey tierKey = new(node, _value.SchemaHash, StableHash.Of(writer.Written), writer.Written.ToArray());
        writer.Dispose();
        return tierKey;
    }

    internal ReadOnlyMemory<byte> Write(TValue value)
    {
        ArrayBufferWriter<byte> output = new();
        _value.Write(output, value);
        return output.WrittenMemory;
    }

    internal TValue? Read(ReadOnlySpan<byte> json) => _value.Read(json);
}
