namespace Foundation.Formats;

/// <summary>A local part, <c>@</c> and a domain or an address in brackets (RFC 5321, <c>Mailbox</c>); no display name and no comment.</summary>
internal static class EmailFormat
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;
    private const string Ipv6Tag = "IPv6:";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOf('@');
        return text.Length <= MaxLength
            && at is > 0 and <= MaxLocalLength
            && IsLocalPart(text.Slice(0, at))
            && IsDomain(text.Slice(at + 1));
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text) => text[0] == '"' ? IsQuoted(text) : IsDotString(text);

    private static bool IsQuoted(ReadOnlySpan<char> text)
    {
        int last = text.Length - 1;
        for (int i = 1; i < last; i++)
        {
            bool isEscape = text[i] == '\\';
            i += isEscape ? 1 : 0;
            if (i == last || text[i] is < ' ' or > '~' || (text[i] == '"' && !isEscape))
            {
                return false;
            }
        }

        return last > 0 && text[last] == '"';
    }

    /// <summary>Atoms between single dots.</summary>
    private static bool IsDotString(ReadOnlySpan<char> text)
    {
        bool mayEnd = false;
        foreach (char character in text)
        {
            bool isDot = character == '.';
            if (isDot ? !mayEnd : !IsAtomText(character))
            {
                return false;
            }

            mayEnd = !isDot;
        }

        return mayEnd;
    }

    private static bool IsAtomText(char character) =>
        AsciiClass.IsLetterOrDigit(character)
        || character is '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '/' or '=' or '?' or '^' or '_' or '`' or '{' or '|' or '}' or '~';

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '[' || text[text.Length - 1] != ']')
        {
            return HostFormat.IsValid(text);
        }

        ReadOnlySpan<char> address = text.Slice(1, text.Length - 2);
        return address.Length > Ipv6Tag.Length && AsciiClass.EqualsIgnoreCase(address.Slice(0, Ipv6Tag.Length), Ipv6Tag.AsSpan())
            ? Ipv6Format.IsValid(address.Slice(Ipv6Tag.Length))
            : Ipv4Format.IsValid(address);
    }
}
