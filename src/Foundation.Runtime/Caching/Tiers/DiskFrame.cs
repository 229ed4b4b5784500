using System.Buffers.Binary;

namespace Foundation.Caching;

/// <summary>A value as it lies on the disk: behind a hash of all that belongs to it, so that what has been damaged is found.</summary>
internal static class DiskFrame
{
    private const int HashBytes = sizeof(ulong);

    public static DiskValue Close(in TierKey key, long epochs, long expiresAt, ReadOnlySpan<byte> json)
    {
        byte[] bytes = new byte[HashBytes + json.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, HashOf(key, epochs, expiresAt, json));
        json.CopyTo(bytes.AsSpan(HashBytes));
        return new DiskValue(epochs, expiresAt, bytes);
    }

    public static bool TryOpen(in TierKey key, in DiskValue value, out ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> bytes = value.Bytes.Span;
        json = bytes.Length >= HashBytes ? bytes[HashBytes..] : default;
        return bytes.Length >= HashBytes && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == HashOf(key, value.Epochs, value.ExpiresAt, json);
    }

    private static ulong HashOf(in TierKey key, long epochs, long expiresAt, ReadOnlySpan<byte> json)
    {
        Span<byte> rest = stackalloc byte[4 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(rest, key.Hash);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[8..], key.Schema);
        BinaryPrimitives.WriteInt64LittleEndian(rest[16..], epochs);
        BinaryPrimitives.WriteInt64LittleEndian(rest[24..], expiresAt);
        return StableHash.Of(json, StableHash.Of(rest));
    }
}
