using System.Text;

namespace Foundation.EngineTests.Caching.Redis;

/// <summary>Where Redis Cluster keeps a key: CRC16 (XMODEM) of what stands in the first braces, modulo 16384, as its specification says.</summary>
internal static class HashSlot
{
    private const int Polynomial = 0x1021;
    private const int Slots = 16384;

    public static int Of(string key)
    {
        int open = key.IndexOf('{', StringComparison.Ordinal);
        int close = open < 0 ? -1 : key.IndexOf('}', open);
        return Crc(Encoding.Latin1.GetBytes(close > open + 1 ? key[(open + 1)..close] : key)) % Slots;
    }

    public static int Crc(byte[] bytes)
    {
        int crc = 0;
        foreach (byte next in bytes)
        {
            crc ^= next << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = ((crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1) & 0xFFFF;
            }
        }

        return crc;
    }
}
