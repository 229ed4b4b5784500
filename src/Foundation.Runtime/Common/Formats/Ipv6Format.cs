namespace Foundation.Formats;

/// <summary>Eight groups of hexadecimal digits, one run of which <c>::</c> may stand for, the last two perhaps as an IPv4 address (RFC 4291, 2.2).</summary>
internal static class Ipv6Format
{
    private const int Groups = 8;
    private const int DigitsOfGroup = 4;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int gap = text.IndexOf("::".AsSpan());
        if (gap < 0)
        {
            return CountGroups(text, mayEndInIpv4: true) == Groups;
        }

        ReadOnlySpan<char> head = text.Slice(0, gap);
        ReadOnlySpan<char> tail = text.Slice(gap + 2);
        int before = head.IsEmpty ? 0 : CountGroups(head, mayEndInIpv4: false);
        int after = tail.IsEmpty ? 0 : CountGroups(tail, mayEndInIpv4: true);

        // The gap stands for at least one group (RFC 4291, 2.2); a second gap leaves an empty group behind, which is none.
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    /// <summary>The number of groups between single colons, or -1 where one of them is none.</summary>
    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndInIpv4)
    {
        int count = 0;
        while (true)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> group = colon < 0 ? text : text.Slice(0, colon);
            if (IsGroup(group))
            {
                count++;
            }
            else if (colon < 0 && mayEndInIpv4 && Ipv4Format.IsValid(group))
            {
                count += 2;
            }
            else
            {
                return -1;
            }

            if (colon < 0)
            {
                return count;
            }

            text = text.Slice(colon + 1);
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > DigitsOfGroup)
        {
            return false;
        }

        foreach (char character in text)
        {
            if (!AsciiClass.IsHexDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
