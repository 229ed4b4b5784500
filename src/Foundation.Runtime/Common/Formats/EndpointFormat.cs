namespace Foundation.Formats;

/// <summary>A host name, an IPv4 address or an IPv6 address in brackets, a colon and a port.</summary>
internal static class EndpointFormat
{
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && PortFormat.IsValid(text.Slice(colon + 1)) && IsHost(text.Slice(0, colon));
    }

    private static bool IsHost(ReadOnlySpan<char> text) =>
        text[0] == '[' && text[text.Length - 1] == ']'
            ? text.Length > 2 && Ipv6Format.IsValid(text.Slice(1, text.Length - 2))
            : HostFormat.IsValid(text);
}
