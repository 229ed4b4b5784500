namespace Foundation.Formats;

/// <summary>An IPv4 or IPv6 address, a slash and the length of the prefix in bits (RFC 4632, RFC 4291). Bits behind the prefix may be set.</summary>
internal static class CidrFormat
{
    private const int BitsOfIpv4 = 32;
    private const int BitsOfIpv6 = 128;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        ReadOnlySpan<char> address = text.Slice(0, slash);
        int prefix = DecimalText.Read(text.Slice(slash + 1), BitsOfIpv6);
        return prefix >= 0 && ((prefix <= BitsOfIpv4 && Ipv4Format.IsValid(address)) || Ipv6Format.IsValid(address));
    }
}
