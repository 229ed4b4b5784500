using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CsCheck;
using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

/// <summary><see cref="IPAddress"/> as an oracle, where it means the same: it also reads shorthands, brackets, zones, prefixes and octets with leading zeros, which are left out here.</summary>
public partial class IPAddressAgreementTests
{
    [Fact]
    public void Ipv4__of_any_address__is_accepted() =>
        Gen.UInt.Sample(static bits => FormatCheck.IsValid(FormatKind.Ipv4, new IPAddress(bits).ToString()));

    [Fact]
    public void Ipv6__of_any_address__is_accepted() =>
        Gen.Byte.Array[16].Sample(static bytes => FormatCheck.IsValid(FormatKind.Ipv6, new IPAddress(bytes).ToString()));

    [Fact]
    public void Ipv4__near_a_well_formed_one__is_accepted_where_IPAddress_writes_the_same_text() =>
        Mutations.Of(["192.168.0.1", "0.0.0.0", "255.255.255.255", "10.20.30.40"], "0123456789.ax: ").Sample(
            static text => FormatCheck.IsValid(FormatKind.Ipv4, text)
                == (IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text),
            iter: 20_000);

    [Fact]
    public void Ipv6__near_a_well_formed_one__is_accepted_where_IPAddress_accepts_it() =>
        Mutations.Of(["::1", "::", "1:2:3:4:5:6:7:8", "fe80::a:b", "::ffff:192.168.0.1", "1:2:3:4:5:6:10.0.0.1", "2001:db8::8:800:200c:417a"], "0123456789abcdefg:. ").Sample(
            static text => FormatCheck.IsValid(FormatKind.Ipv6, text)
                == (IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !OctetWithLeadingZero().IsMatch(text)),
            iter: 20_000);

    [GeneratedRegex(@"(?<![0-9])0[0-9]+\.|\.0[0-9]")]
    private static partial Regex OctetWithLeadingZero();
}
