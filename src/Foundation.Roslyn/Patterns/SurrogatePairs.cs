namespace Foundation.Roslyn.Patterns;

/// <summary>Splits code points above U+FFFF into rectangles of a high and a low surrogate.</summary>
internal static class SurrogatePairs
{
    private const int PairsPerHigh = 0x400;

    public static IEnumerable<(CodePointRange High, CodePointRange Low)> Of(CodePointSet set)
    {
        foreach (CodePointRange range in set.Ranges)
        {
            int next = Math.Max(range.First, 0x10000);
            while (next <= range.Last)
            {
                int offset = next - 0x10000;
                int rows = offset % PairsPerHigh == 0 ? (range.Last - next + 1) / PairsPerHigh : 0;

                // Whole rows at once; else what is left of this row.
                int last = rows > 0 ? next + (rows * PairsPerHigh) - 1 : Math.Min(range.Last, next + PairsPerHigh - 1 - (offset % PairsPerHigh));
                yield return (new(High(next), High(last)), new(Low(next), Low(last)));
                next = last + 1;
            }
        }
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) / PairsPerHigh);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) % PairsPerHigh);
}
