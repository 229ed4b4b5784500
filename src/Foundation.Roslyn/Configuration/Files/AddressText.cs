using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Foundation.Formats;

namespace Foundation.Roslyn.Configuration;

/// <summary>Addresses, versions and bytes as a file writes them.</summary>
internal static class AddressText
{
    // Without a scheme of its own a path would become a file: URI, on some systems only.
    public static bool IsUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && text.StartsWith(uri.Scheme, StringComparison.OrdinalIgnoreCase)
        && text[uri.Scheme.Length] == ':'
        && !char.IsWhiteSpace(text[text.Length - 1]);

    public static bool IsVersion(string text) => HasOnly(text, "0123456789.") && Version.TryParse(text, out _);

    public static bool IsAddress(string text, out AddressFamily family)
    {
        family = AddressFamily.Unspecified;
        bool isFull = text.IndexOf(':') >= 0 ? text.IndexOfAny(['[', ']', '/']) < 0 : Ipv4Format.IsValid(text.AsSpan());
        if (!isFull || !IPAddress.TryParse(text, out IPAddress? address))
        {
            return false;
        }

        family = address.AddressFamily;
        return true;
    }

    public static bool IsEndPoint(string text)
    {
        int colon = text.LastIndexOf(':');
        string port = text.Substring(colon + 1);
        if (colon < 1 || port.Length == 0 || !HasOnly(port, "0123456789") || !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        string host = text.Substring(0, colon);
        bool isBracketed = host[0] == '[' && host[host.Length - 1] == ']';
        return IsAddress(isBracketed ? host.Substring(1, Math.Max(0, host.Length - 2)) : host, out AddressFamily family)
            && isBracketed == (family == AddressFamily.InterNetworkV6);
    }

    public static bool IsBase64(string text)
    {
        if (text.IndexOfAny([' ', '\t', '\r', '\n']) >= 0)
        {
            return false;
        }

        try
        {
            _ = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool HasOnly(string text, string characters)
    {
        foreach (char character in text)
        {
            if (characters.IndexOf(character) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
