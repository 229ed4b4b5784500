using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class AddressFormatTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("80", true)]
    [InlineData("65535", true)]
    [InlineData("", false)]
    [InlineData("65536", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData("080", false)]
    [InlineData("-1", false)]
    [InlineData("+80", false)]
    [InlineData("80 ", false)]
    [InlineData("http", false)]
    [InlineData("৪", false)]
    public void Port__is_a_number_of_sixteen_bits_without_leading_zeros(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Port, text));

    [Theory]
    [InlineData("localhost:80", true)]
    [InlineData("db-1.example.com:5432", true)]
    [InlineData("10.0.0.1:0", true)]
    [InlineData("[::1]:65535", true)]
    [InlineData("[2001:db8::10.0.0.1]:443", true)]
    [InlineData("", false)]
    [InlineData(":80", false)]
    [InlineData("localhost", false)]
    [InlineData("localhost:", false)]
    [InlineData("localhost:65536", false)]
    [InlineData("local host:80", false)]
    [InlineData("10.0.0.256:80", false)]
    [InlineData("::1:80", false)]
    [InlineData("[]:80", false)]
    [InlineData("[:80", false)]
    [InlineData("]:80", false)]
    [InlineData("[::1]", false)]
    [InlineData("[::1]80", false)]
    [InlineData("[10.0.0.1]:80", false)]
    [InlineData("[localhost]:80", false)]
    [InlineData("http://localhost:80", false)]
    public void Endpoint__is_a_host_and_a_port__with_IPv6_in_brackets(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Endpoint, text));

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("192.168.1.17/24", true)]
    [InlineData("10.0.0.1/32", true)]
    [InlineData("::/0", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("fe80::1/128", true)]
    [InlineData("10.0.0.0", false)]
    [InlineData("10.0.0.0/", false)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("10.0.0.0/08", false)]
    [InlineData("10.0.0.0/-1", false)]
    [InlineData("10.0.0.0/255.0.0.0", false)]
    [InlineData("10.0.0.0/8/8", false)]
    [InlineData("10.0.0/8", false)]
    [InlineData("::/129", false)]
    [InlineData("/8", false)]
    public void Cidr__is_an_address_and_a_prefix_within_its_bits(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Cidr, text));

    [Theory]
    [InlineData("::ffff:0:0", true)]
    [InlineData("1:2:3:4:5:6:7::", true)]
    [InlineData("::2:3:4:5:6:7:8", true)]
    [InlineData("1:2:3:4:5:6:1.2.3.4", true)]
    [InlineData("1:2:3:4:5::1.2.3.4", true)]
    [InlineData("", false)]
    [InlineData(":", false)]
    [InlineData(":::", false)]
    [InlineData("::1::", false)]
    [InlineData("1:2:3:4:5:6:7:8::", false)]
    [InlineData("1:2:3:4::5:6:7:8", false)]
    [InlineData("1:2:3:4:5:6::1.2.3.4", false)]
    [InlineData("1.2.3.4::", false)]
    [InlineData("::1.2.3.4:5", false)]
    [InlineData("::g", false)]
    public void Ipv6__has_eight_groups__with_at_most_one_gap_of_at_least_one(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Ipv6, text));
}
