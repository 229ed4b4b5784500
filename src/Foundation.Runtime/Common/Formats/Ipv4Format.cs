namespace Foundation.Formats;

/// <summary>Four decimal octets without leading zeros (RFC 3986, <c>IPv4address</c>); none of the shorthands of inet_aton.</summary>
internal static class Ipv4Format
{
    private const int Octets = 4;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        for (int octet = 1; octet < Octets; octet++)
        {
            int dot = text.IndexOf('.');
            if (dot < 0 || DecimalText.Read(text.Slice(0, dot), byte.MaxValue) < 0)
            {
                return false;
            }

            text = text.Slice(dot + 1);
        }

        return DecimalText.Read(text, byte.MaxValue) >= 0;
    }
}
