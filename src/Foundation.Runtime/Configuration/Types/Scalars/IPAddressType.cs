using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Foundation.Configuration.Types;

/// <summary>IP addresses: four decimal numbers with dots, or IPv6 (RFC 4291).</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IPAddressType : IConfigType<IPAddress>, IScalarForm<IPAddress>
{
    static string IScalarForm<IPAddress>.Form => "an IP address such as 10.0.0.1 or ::1";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out IPAddress value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<IPAddress, IPAddressType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(IPAddress left, IPAddress right) => Equals(left, right);

    /// <inheritdoc/>
    public static void Print(IPAddress value, ref ConfigPrinter printer) => printer.Value(value?.ToString());

    static ScalarOutcome IScalarForm<IPAddress>.Parse(ReadOnlySpan<char> text, out IPAddress value) =>
        IPAddressForm.TryParse(text, out value!) ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
}
