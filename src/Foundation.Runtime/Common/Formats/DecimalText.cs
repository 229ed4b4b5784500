namespace Foundation.Formats;

/// <summary>Small whole numbers in decimal digits.</summary>
internal static class DecimalText
{
    /// <summary>The number that all of the text writes without a leading zero, or -1 where it writes none or one above the limit.</summary>
    public static int Read(ReadOnlySpan<char> text, int limit)
    {
        if (text.IsEmpty || (text[0] == '0' && text.Length > 1))
        {
            return -1;
        }

        int number = 0;
        foreach (char character in text)
        {
            if (!AsciiClass.IsDigit(character))
            {
                return -1;
            }

            number = (number * 10) + (character - '0');
            if (number > limit)
            {
                return -1;
            }
        }

        return number;
    }

    /// <summary>The number of exactly two digits at an index, or -1.</summary>
    public static int ReadPair(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && AsciiClass.IsDigit(text[index]) && AsciiClass.IsDigit(text[index + 1])
            ? ((text[index] - '0') * 10) + (text[index + 1] - '0')
            : -1;
}
