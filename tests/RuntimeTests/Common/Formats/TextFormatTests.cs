using Foundation.Formats;

namespace Foundation.RuntimeTests.Common.Formats;

public class TextFormatTests
{
    [Theory]
    [InlineData("a@b", true)]
    [InlineData("joe@localhost", true)]
    [InlineData("o'brien+tag@example.com", true)]
    [InlineData("\"\"@example.com", true)]
    [InlineData("\"a\\\"b\"@example.com", true)]
    [InlineData("\"a\\\\\"@example.com", true)]
    [InlineData("joe@[ipv6:::1]", true)]
    [InlineData("\"a\\\"@example.com", false)]
    [InlineData("\"a\"b\"@example.com", false)]
    [InlineData("\"@example.com", false)]
    [InlineData("\"é\"@example.com", false)]
    [InlineData("é@example.com", false)]
    [InlineData("joe@[::1]", false)]
    [InlineData("joe@[IPv6:1.2.3.4]", false)]
    [InlineData("joe@[]", false)]
    [InlineData("joe@[", false)]
    [InlineData("joe@exam_ple.com", false)]
    [InlineData("joe@example.com.", false)]
    [InlineData("<joe@example.com>", false)]
    public void Email__is_a_mailbox_of_RFC_5321(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Email, text));

    [Theory]
    [InlineData(64, 4, true)]
    [InlineData(65, 4, false)]
    public void Email__with_a_local_part_of_more_than_64_characters__is_refused(int local, int domain, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Email, $"{new string('a', local)}@{new string('b', domain)}"));

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a+b-c.1:x", true)]
    [InlineData("file:///etc/hosts", true)]
    [InlineData("http://", true)]
    [InlineData("http://host:/", true)]
    [InlineData("http://[v1.fe:80]/", true)]
    [InlineData("http://[::1]:8080/a//b?c?d#e/f?g", true)]
    [InlineData("postgres://user:p%40ss@db:5432/name", true)]
    [InlineData("", false)]
    [InlineData(":", false)]
    [InlineData("http", false)]
    [InlineData("+a:b", false)]
    [InlineData("http://a@b@c/", false)]
    [InlineData("http://a:1:2/", false)]
    [InlineData("http://[::1/", false)]
    [InlineData("http://[::1]8080/", false)]
    [InlineData("http://[]/", false)]
    [InlineData("http://[v.x]/", false)]
    [InlineData("http://[v1.]/", false)]
    [InlineData("http://[v1.%41]/", false)]
    [InlineData("http://[fe80::1%25eth0]/", false)]
    [InlineData("http://a/[b]", false)]
    [InlineData("http://a/#b#c", false)]
    [InlineData("http://a/?[b]", false)]
    [InlineData("http://a/\n", false)]
    public void Uri__has_a_scheme_and_only_characters_of_RFC_3986(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Uri, text));

    [Theory]
    [InlineData("0000-02-29", true)]
    [InlineData("1900-02-29", false)]
    [InlineData("2000-02-29", true)]
    public void Date__in_a_leap_year__has_a_29th_of_February(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Date, text));

    [Theory]
    [InlineData("12:00:00.Z", false)]
    [InlineData("12:00:00.5", false)]
    [InlineData("12:00:00,5Z", false)]
    [InlineData("12:00:00+0100", false)]
    [InlineData("12-00-00Z", false)]
    [InlineData("00:59:60+01:00", true)]
    [InlineData("23:59:60.5Z", true)]
    public void Time__has_a_fraction_with_digits_or_none__and_an_offset(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Time, text));

    [Theory]
    [InlineData("1985-04-12 23:20:50Z", false)]
    [InlineData("1985-04-12T", false)]
    [InlineData("1985-04-12", false)]
    public void DateTime__has_a_T_between_date_and_time(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.DateTime, text));

    [Theory]
    [InlineData("P1W1D", false)]
    [InlineData("P1D1D", false)]
    [InlineData("P1M1Y", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1DT1D", false)]
    [InlineData("p1d", false)]
    public void Duration__has_units_in_order_and_once(string text, bool isValid) =>
        Assert.Equal(isValid, FormatCheck.IsValid(FormatKind.Duration, text));
}
