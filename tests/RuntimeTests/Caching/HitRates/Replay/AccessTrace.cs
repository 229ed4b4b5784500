using System.Buffers.Binary;
using System.IO.Compression;

namespace Foundation.RuntimeTests.Caching.HitRates;

/// <summary>The keys that a real program has asked for, in order. The files are those of the cache2k project: packed, a big-endian number for each.</summary>
internal static class AccessTrace
{
    /// <summary>Reads a trace.</summary>
    /// <param name="path">Its file.</param>
    public static int[] Read(string path)
    {
        using GZipStream packed = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        packed.CopyTo(bytes);
        int[] accesses = new int[bytes.Length / sizeof(int)];
        for (int i = 0; i < accesses.Length; i++)
        {
            accesses[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.GetBuffer().AsSpan(i * sizeof(int)));
        }

        return accesses;
    }

    /// <summary>Sizes of caches that are worth comparing: parts of the keys that there are.</summary>
    public static int[] Sizes(int[] accesses)
    {
        int keys = accesses.Distinct().Count();
        return [.. ((double[])[0.005, 0.02, 0.05, 0.1, 0.25]).Select(part => Math.Max(16, (int)(keys * part)))];
    }
}
