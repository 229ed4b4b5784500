using System.Buffers.Binary;

namespace Foundation;

/// <summary>XXH64 (xxHash 0.8, 64 bits): the same hash in every process, on every machine and in every version, so that it may be stored. Not for secrets.</summary>
internal static class StableHash
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int StripeLength = 32;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        ulong length = (ulong)bytes.Length;
        ulong hash = bytes.Length >= StripeLength ? MixStripes(ref bytes, seed) : seed + Prime5;
        return Avalanche(MixRest(bytes, hash + length));
    }

    /// <summary>Mixes whole stripes in four lanes, and leaves the bytes behind them.</summary>
    private static ulong MixStripes(ref ReadOnlySpan<byte> bytes, ulong seed)
    {
        ulong lane1 = seed + unchecked(Prime1 + Prime2);
        ulong lane2 = seed + Prime2;
        ulong lane3 = seed;
        ulong lane4 = seed - Prime1;
        while (bytes.Length >= StripeLength)
        {
            lane1 = Round(lane1, Word(bytes));
            lane2 = Round(lane2, Word(bytes[8..]));
            lane3 = Round(lane3, Word(bytes[16..]));
            lane4 = Round(lane4, Word(bytes[24..]));
            bytes = bytes[StripeLength..];
        }

        ulong hash = RotateLeft(lane1, 1)
            + RotateLeft(lane2, 7)
            + RotateLeft(lane3, 12)
            + RotateLeft(lane4, 18);
        return Merge(Merge(Merge(Merge(hash, lane1), lane2), lane3), lane4);
    }

    private static ulong MixRest(ReadOnlySpan<byte> bytes, ulong hash)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = (RotateLeft(hash ^ Round(0, Word(bytes)), 27) * Prime1) + Prime4;
        }

        if (bytes.Length >= sizeof(uint))
        {
            ulong half = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            hash = (RotateLeft(hash ^ (half * Prime1), 23) * Prime2) + Prime3;
            bytes = bytes[sizeof(uint)..];
        }

        foreach (byte value in bytes)
        {
            hash = RotateLeft(hash ^ (value * Prime5), 11) * Prime1;
        }

        return hash;
    }

    private static ulong Round(ulong lane, ulong word) => RotateLeft(lane + (word * Prime2), 31) * Prime1;

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;

    private static ulong Avalanche(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    // The JIT knows the form; the build, which computes the hashes of schemas, has no BitOperations.
    private static ulong RotateLeft(ulong value, int count) => (value << count) | (value >> (64 - count));

    private static ulong Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
