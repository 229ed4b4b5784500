using System.IO.Hashing;
using System.Runtime.InteropServices;
using Foundation.Caching;

namespace Foundation.Sqlite.Caching;

/// <summary>The row of a key. Two keys may want the same: the later one has it.</summary>
internal static class RowId
{
    public static long Of(in TierKey key) => (long)XxHash64.HashToUInt64(MemoryMarshal.AsBytes(key.Node.AsSpan()), (long)key.Hash);
}
