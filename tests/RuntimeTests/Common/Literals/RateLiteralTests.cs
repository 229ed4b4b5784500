using Foundation.Literals;

namespace Foundation.RuntimeTests.Common.Literals;

public class RateLiteralTests
{
    [Theory]
    [InlineData("50MB/s", 50_000_000, true, 10_000_000)]
    [InlineData("1.5KiB/100ms", 1_536, true, 1_000_000)]
    [InlineData("100/1m", 100, false, 600_000_000)]
    [InlineData("100/m", 100, false, 600_000_000)]
    [InlineData("0/h", 0, false, 36_000_000_000)]
    [InlineData("3/d", 3, false, 864_000_000_000)]
    [InlineData("3/us", 3, false, 10)]
    [InlineData("3/001s", 3, false, 10_000_000)]
    public void Rate__when_well_formed__is_its_amount_and_period(string text, long amount, bool isBytes, long perTicks)
    {
        Assert.Equal(LiteralError.None, RateLiteral.Read(text, out long actualAmount, out bool actualIsBytes, out long actualPerTicks));
        Assert.Equal((amount, isBytes, perTicks), (actualAmount, actualIsBytes, actualPerTicks));
    }

    [Theory]
    [InlineData("", "Syntax")]
    [InlineData("/s", "Syntax")]
    [InlineData("1/", "Syntax")]
    [InlineData("1//s", "Syntax")]
    [InlineData("-1/s", "Syntax")]
    [InlineData("1/-1s", "Syntax")]
    [InlineData("1/0s", "Syntax")]
    [InlineData("1/1.5s", "Syntax")]
    [InlineData("1/1m30s", "Syntax")]
    [InlineData("1/PT1S", "Syntax")]
    [InlineData("1 /s", "Syntax")]
    [InlineData("100", "MissingUnit")]
    [InlineData("50MB", "MissingUnit")]
    [InlineData("100/60", "MissingUnit")]
    [InlineData("50Mb/s", "UnknownUnit")]
    [InlineData("50MB/sec", "UnknownUnit")]
    [InlineData("1.5/s", "TooPrecise")]
    [InlineData("9223372036854775808/s", "Overflow")]
    [InlineData("1/99999999999d", "Overflow")]
    [InlineData("9223372036854775808/0s", "Syntax")]
    public void Rate__when_refused__says_why(string text, string error) =>
        Assert.Equal(error, RateLiteral.Read(text, out _, out _, out _).ToString());

    [Theory]
    [InlineData(50_000_000, true, 10_000_000, "50MB/s")]
    [InlineData(100, false, 600_000_000, "100/m")]
    [InlineData(100, false, 900_000_000, "100/90s")]
    [InlineData(5, false, 10, "5/us")]
    public void Format__of_a_rate__is_its_shortest_text(long amount, bool isBytes, long perTicks, string text) =>
        Assert.Equal(text, RateLiteral.Format(amount, isBytes, perTicks));
}
