namespace Foundation.Formats;

/// <summary>A host name of labels between dots (RFC 1123, 2.1), or an IPv4 address; the labels of international names as IDNA 2008 has them.</summary>
internal static class HostFormat
{
    private const int MaxLength = 253;
    private const int MaxLabelLength = 63;
    private const string InternationalPrefix = "xn--";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

        // Four numbers are an address and never a name: the label of a top-level domain has a letter.
        if (IsDottedDecimal(text))
        {
            return Ipv4Format.IsValid(text);
        }

        while (true)
        {
            int dot = text.IndexOf('.');
            if (!IsLabel(dot < 0 ? text : text.Slice(0, dot)))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            text = text.Slice(dot + 1);
        }
    }

    private static bool IsDottedDecimal(ReadOnlySpan<char> text)
    {
        int dots = 0;
        foreach (char character in text)
        {
            if (character != '.' && !AsciiClass.IsDigit(character))
            {
                return false;
            }

            dots += character == '.' ? 1 : 0;
        }

        return dots == 3;
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxLabelLength || text[0] == '-' || text[text.Length - 1] == '-')
        {
            return false;
        }

        foreach (char character in text)
        {
            if (!AsciiClass.IsLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return !IsInternational(text) || InternationalLabel.IsValid(text.Slice(InternationalPrefix.Length));
    }

    private static bool IsInternational(ReadOnlySpan<char> text) =>
        text.Length >= InternationalPrefix.Length
        && AsciiClass.EqualsIgnoreCase(text.Slice(0, InternationalPrefix.Length), InternationalPrefix.AsSpan());
}
