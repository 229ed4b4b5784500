using System.Globalization;

namespace Foundation.Formats;

/// <summary>Which code points a label of an international name may hold (RFC 5892, 2), by general category and by block.</summary>
internal static class CodePointClass
{
    /// <summary>Whether a label may hold the code point wherever it stands.</summary>
    public static bool IsOfNames(int codePoint) => codePoint switch
    {
        '-' => true,

        // Exceptions that are allowed: sharp s, final sigma, signs of Sindhi, tsheg of Tibetan, ideographic zero.
        0xDF or 0x3C2 or 0x6FD or 0x6FE or 0xF0B or 0x3007 => true,

        // Exceptions that are refused: tatweel, lajanyalan, tone marks of Hangul, repeat marks of kana.
        0x640 or 0x7FA or 0x302E or 0x302F or (>= 0x3031 and <= 0x3035) or 0x303B => false,

        // Digits of which a label may mix no two sets: ContextRule decides.
        (>= 0x660 and <= 0x669) or (>= 0x6F0 and <= 0x6F9) => false,

        _ => !IsCompatibility(codePoint) && !IsIgnorable(codePoint) && IsLetterOrDigit(CategoryOf(codePoint)),
    };

    /// <summary>Whether the code point combines with the one before it, so that no label may begin with it.</summary>
    public static bool IsMark(int codePoint) =>
        CategoryOf(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The <c>LetterDigits</c> of RFC 5892, without the upper case, which no label keeps.</summary>
    private static bool IsLetterOrDigit(UnicodeCategory category) => category
        is UnicodeCategory.LowercaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber;

    /// <summary>Blocks of other forms of characters, which normalization takes away; single ones in other blocks are not told apart.</summary>
    private static bool IsCompatibility(int codePoint) => codePoint
        is 0xAA or 0xBA
        or (>= 0x3131 and <= 0x318E) // Hangul compatibility letters
        or (>= 0xF900 and <= 0xFDFF) // CJK compatibility ideographs, ligatures, Arabic presentation forms
        or (>= 0xFE70 and <= 0xFFEF) // Arabic presentation forms, half and full width
        or (>= 0x1D400 and <= 0x1D7FF) // mathematical letters
        or (>= 0x1EE00 and <= 0x1EEFF) // Arabic mathematical letters
        or (>= 0x2F800 and <= 0x2FA1F); // CJK compatibility ideographs

    /// <summary>Code points without an appearance, conjoining letters of old Hangul, and marks of symbols and notes.</summary>
    private static bool IsIgnorable(int codePoint) => codePoint
        is 0x34F
        or (>= 0x1100 and <= 0x11FF)
        or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F)
        or (>= 0x20D0 and <= 0x20FF)
        or (>= 0xA960 and <= 0xA97F)
        or (>= 0xD7B0 and <= 0xD7FF)
        or (>= 0xFE00 and <= 0xFE0F)
        or (>= 0x1D100 and <= 0x1D24F)
        or (>= 0xE0000 and <= 0xE0FFF);

#if NET
    private static UnicodeCategory CategoryOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint);
#else
    // The build has no other way to the planes behind the first; it may allocate.
    private static UnicodeCategory CategoryOf(int codePoint) => codePoint <= char.MaxValue
        ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
#endif
}
