using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class HostFormatTests
{
    private const string LabelOf63 = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz01234567890";

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("1.example", true)]
    [InlineData("1.2.3.4.example", true)]
    [InlineData("1.2.3", true)]
    [InlineData("256.0.0.1", false)]
    [InlineData("10.0.0.01", false)]
    [InlineData("example..com", false)]
    [InlineData("example.-com", false)]
    [InlineData("::1", false)]
    [InlineData("[::1]", false)]
    [InlineData("localhost:80", false)]
    public void Host__is_labels_between_dots__or_an_IPv4_address(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Host, text));

    [Theory]
    [InlineData("", true)]
    [InlineData("a", false)]
    public void Host__of_more_than_253_characters__is_refused(string more, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Host, $"{LabelOf63}.{LabelOf63}.{LabelOf63}.{LabelOf63[2..]}{more}"));

    // Encoded by the punycode codec of Python.
    [Theory]
    [InlineData("bücher", "xn--bcher-kva", true)]
    [InlineData("bücher, in upper case", "XN--BCHER-KVA", true)]
    [InlineData("münchen", "xn--mnchen-3ya", true)]
    [InlineData("пример", "xn--e1afmkfd", true)]
    [InlineData("例え", "xn--r8jz45g", true)]
    [InlineData("Ü alone, in upper case", "xn--wca", false)]
    [InlineData("no digits behind the basic characters", "xn--abc", false)]
    [InlineData("a delimiter with nothing before it", "xn---abc", false)]
    [InlineData("a number beyond Unicode", "xn--99999999999", false)]
    [InlineData("☃, a symbol", "xn--n3h", false)]
    [InlineData("😀, a symbol behind the basic plane", "xn--e28h", false)]
    [InlineData("ａ, full width", "xn--mi7c", false)]
    public void Host__of_an_international_label__is_decoded_and_checked(string meaning, string text, bool isValid) =>
        Assert.True(isValid == FormatCheck.IsValid(FormatKind.Host, text), meaning);
}
