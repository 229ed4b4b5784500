using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Foundation.Configuration.Types;

/// <summary>Addresses in their full form. The parser of the base library also takes "1" (0.0.0.1), octal parts, and ports.</summary>
internal static class IPAddressForm
{
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        return (text.Contains(':') ? !text.ContainsAny("[]/") : IsDottedQuad(text)) && IPAddress.TryParse(text, out address);
    }

    private static bool IsDottedQuad(ReadOnlySpan<char> text)
    {
        int parts = 0;
        foreach (Range range in text.Split('.'))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.Length is < 1 or > 3 || part.ContainsAnyExceptInRange('0', '9') || (part.Length > 1 && part[0] == '0'))
            {
                return false;
            }

            parts++;
        }

        return parts == 4;
    }
}
