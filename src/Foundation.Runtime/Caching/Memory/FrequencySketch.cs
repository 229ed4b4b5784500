using System.Numerics;

namespace Foundation.Caching;

/// <summary>
/// About how often hashes were seen lately, in four bits each of a table that does not grow with the number of hashes; never too low, until all
/// are halved (count-min sketch with aging: Cormode and Muthukrishnan 2005; TinyLFU: Einziger, Friedman and Manes 2017). Guarded by the lock
/// of the region.
/// </summary>
internal sealed class FrequencySketch
{
    public const int Most = 15;

    private const int Rows = 4;
    private const int SamplesPerWord = 20;
    private const ulong HalfMask = 0x7777_7777_7777_7777;

    private static readonly ulong[] Seeds = [0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0xD6E8_FEB8_6659_FD93];

    private ulong[] _table = new ulong[16];
    private int _additions;

    /// <summary>Makes room for that many hashes; what was known is forgotten where it has to grow.</summary>
    public void EnsureCapacity(int entries)
    {
        int length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(entries, 32)) / 2;
        if (length > _table.Length)
        {
            Array.Resize(ref _table, length);
            Array.Clear(_table);
            _additions = 0;
        }
    }

    public int Of(int hash)
    {
        int least = Most;
        for (int row = 0; row < Rows; row++)
        {
            (int word, int shift) = PlaceOf(hash, row);
            least = Math.Min(least, (int)(_table[word] >> shift & 0xF));
        }

        return least;
    }

    /// <summary>Counts some more sights of a hash.</summary>
    public void Add(int hash, int times = 1)
    {
        bool isCounted = false;
        for (int row = 0; row < Rows; row++)
        {
            (int word, int shift) = PlaceOf(hash, row);
            int known = (int)(_table[word] >> shift & 0xF);
            int next = Math.Min(known + times, Most);
            isCounted |= next > known;
            _table[word] += (ulong)(next - known) << shift;
        }

        _additions += isCounted ? times : 0;
        if (_additions >= SamplesPerWord * _table.Length)
        {
            Age();
        }
    }

    private void Age()
    {
        for (int i = 0; i < _table.Length; i++)
        {
            _table[i] = _table[i] >> 1 & HalfMask;
        }

        _additions /= 2;
    }

    private (int Word, int Shift) PlaceOf(int hash, int row)
    {
        ulong product = ((ulong)(uint)hash + Seeds[row]) * Seeds[row];
        product ^= product >> 32;
        return ((int)(product & (ulong)(_table.Length - 1)), (int)(product >> 58 & 3) * 4 + (row * 16));
    }
}
