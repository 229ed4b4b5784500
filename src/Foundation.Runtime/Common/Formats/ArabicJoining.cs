namespace Foundation.Formats;

/// <summary>Where Arabic letters join, so that a zero-width non-joiner between them says something (RFC 5892, A.1; Unicode, ArabicShaping). Other cursive scripts are not known here.</summary>
internal static class ArabicJoining
{
    /// <summary>Whether a joiner to the left and one to the right stand about an index, with nothing but marks between.</summary>
    public static bool IsBroken(ReadOnlySpan<int> label, int index)
    {
        int before = index - 1;
        while (before >= 0 && CodePointClass.IsMark(label[before]))
        {
            before--;
        }

        int after = index + 1;
        while (after < label.Length && CodePointClass.IsMark(label[after]))
        {
            after++;
        }

        return before >= 0 && after < label.Length && JoinsOnBothSides(label[before]) && Joins(label[after]);
    }

    private static bool Joins(int codePoint) => JoinsOnBothSides(codePoint) || JoinsWithTheOneBefore(codePoint);

    private static bool JoinsOnBothSides(int codePoint) => codePoint
        is 0x620 or 0x626 or 0x628
        or (>= 0x62A and <= 0x62E)
        or (>= 0x633 and <= 0x63F)
        or (>= 0x641 and <= 0x647)
        or 0x649 or 0x64A or 0x66E or 0x66F
        or (>= 0x678 and <= 0x687)
        or (>= 0x69A and <= 0x6BF)
        or 0x6C1 or 0x6C2 or 0x6CC or 0x6CE or 0x6D0 or 0x6D1
        or (>= 0x6FA and <= 0x6FC) or 0x6FF
        or (>= 0x750 and <= 0x758)
        or (>= 0x75C and <= 0x76A)
        or (>= 0x76D and <= 0x770)
        or 0x772
        or (>= 0x775 and <= 0x777)
        or (>= 0x77A and <= 0x77F);

    private static bool JoinsWithTheOneBefore(int codePoint) => codePoint
        is (>= 0x622 and <= 0x625)
        or 0x627 or 0x629
        or (>= 0x62F and <= 0x632)
        or 0x648
        or (>= 0x671 and <= 0x673)
        or (>= 0x675 and <= 0x677)
        or (>= 0x688 and <= 0x699)
        or 0x6C0
        or (>= 0x6C3 and <= 0x6CB)
        or 0x6CD or 0x6CF or 0x6D2 or 0x6D3 or 0x6D5 or 0x6EE or 0x6EF
        or (>= 0x759 and <= 0x75B)
        or 0x76B or 0x76C or 0x771 or 0x773 or 0x774 or 0x778 or 0x779;
}
