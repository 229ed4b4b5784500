namespace Foundation.Formats;

/// <summary>Hexadecimal digits in groups of 8, 4, 4, 4 and 12 (RFC 9562, 4), of any version and variant.</summary>
internal static class UuidFormat
{
    private const int Length = 36;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !AsciiClass.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
