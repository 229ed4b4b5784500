using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Foundation.Configuration.Types;

/// <summary>An IP address and a port; an IPv6 address stands in brackets.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IPEndPointType : IConfigType<IPEndPoint>, IScalarForm<IPEndPoint>
{
    static string IScalarForm<IPEndPoint>.Form => "an address and port such as 10.0.0.1:80 or [::1]:80";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out IPEndPoint value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<IPEndPoint, IPEndPointType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(IPEndPoint left, IPEndPoint right) => Equals(left, right);

    /// <inheritdoc/>
    public static void Print(IPEndPoint value, ref ConfigPrinter printer) => printer.Value(value?.ToString());

    static ScalarOutcome IScalarForm<IPEndPoint>.Parse(ReadOnlySpan<char> text, out IPEndPoint value)
    {
        value = null!;
        int colon = text.LastIndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || text[(colon + 1)..].ContainsAnyExceptInRange('0', '9')
            || !ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
        {
            return ScalarOutcome.Malformatted;
        }

        ReadOnlySpan<char> host = text[..colon];
        bool isBracketed = host[0] == '[' && host[^1] == ']';
        if (!IPAddressForm.TryParse(isBracketed ? host[1..^1] : host, out IPAddress? address)
            || isBracketed != (address.AddressFamily == AddressFamily.InterNetworkV6))
        {
            return ScalarOutcome.Malformatted;
        }

        value = new IPEndPoint(address, port);
        return ScalarOutcome.Read;
    }
}
