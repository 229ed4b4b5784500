namespace Foundation.Formats;

/// <summary>A URI with a scheme (RFC 3986, <c>URI</c>), by the grammar common to all schemes.</summary>
internal static class UriFormat
{
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0 || !IsScheme(text.Slice(0, colon)))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.Slice(colon + 1);
        int fragment = rest.IndexOf('#');
        if (fragment >= 0)
        {
            if (!AreCharacters(rest.Slice(fragment + 1), ":@/?"))
            {
                return false;
            }

            rest = rest.Slice(0, fragment);
        }

        int query = rest.IndexOf('?');
        if (query >= 0)
        {
            if (!AreCharacters(rest.Slice(query + 1), ":@/?"))
            {
                return false;
            }

            rest = rest.Slice(0, query);
        }

        return IsHierarchy(rest);
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!AsciiClass.IsLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return !text.IsEmpty && AsciiClass.IsLetter(text[0]);
    }

    /// <summary>An authority with a path behind it, or a path alone.</summary>
    private static bool IsHierarchy(ReadOnlySpan<char> text)
    {
        if (text.Length >= 2 && text[0] == '/' && text[1] == '/')
        {
            ReadOnlySpan<char> behind = text.Slice(2);
            int slash = behind.IndexOf('/');
            if (!IsAuthority(slash < 0 ? behind : behind.Slice(0, slash)))
            {
                return false;
            }

            text = slash < 0 ? default : behind.Slice(slash);
        }

        return AreCharacters(text, ":@/");
    }

    private static bool IsAuthority(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!AreCharacters(text.Slice(0, at), ":"))
            {
                return false;
            }

            text = text.Slice(at + 1);
        }

        if (!text.IsEmpty && text[0] == '[')
        {
            int end = text.IndexOf(']');
            return end > 0 && IsLiteral(text.Slice(1, end - 1)) && IsPortOrNone(text.Slice(end + 1));
        }

        int colon = text.IndexOf(':');
        return colon < 0
            ? AreCharacters(text, "")
            : AreCharacters(text.Slice(0, colon), "") && IsPortOrNone(text.Slice(colon));
    }

    /// <summary>An IPv6 address, or <c>v</c>, a version in hexadecimal, a dot and an address of that version.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('v' or 'V'))
        {
            return Ipv6Format.IsValid(text);
        }

        int version = 1;
        while (version < text.Length && AsciiClass.IsHexDigit(text[version]))
        {
            version++;
        }

        return version > 1
            && version + 1 < text.Length
            && text[version] == '.'
            && text.IndexOf('%') < 0
            && AreCharacters(text.Slice(version + 1), ":");
    }

    /// <summary>Nothing, or a colon with digits behind it, which the grammar neither requires nor limits.</summary>
    private static bool IsPortOrNone(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (!AsciiClass.IsDigit(text[i]))
            {
                return false;
            }
        }

        return text.IsEmpty || text[0] == ':';
    }

    /// <summary>Whether all are unreserved characters, sub-delimiters, escapes of a percent sign and two hexadecimal digits, or of some further ones.</summary>
    private static bool AreCharacters(ReadOnlySpan<char> text, string further)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !AsciiClass.IsHexDigit(text[i + 1]) || !AsciiClass.IsHexDigit(text[i + 2]))
                {
                    return false;
                }

                i += 2;
            }
            else if (!IsUnreserved(text[i]) && !IsSubDelimiter(text[i]) && further.IndexOf(text[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnreserved(char character) => AsciiClass.IsLetterOrDigit(character) || character is '-' or '.' or '_' or '~';

    private static bool IsSubDelimiter(char character) => character is '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=';
}
