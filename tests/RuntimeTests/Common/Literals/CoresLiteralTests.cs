using Foundation.Literals;

namespace Foundation.RuntimeTests.Common.Literals;

public class CoresLiteralTests
{
    [Theory]
    [InlineData("2 cores", 2_000)]
    [InlineData("1 core", 1_000)]
    [InlineData("0.5 cores", 500)]
    [InlineData("1.125 cores", 1_125)]
    [InlineData("500m", 500)]
    [InlineData("0m", 0)]
    public void Cores__when_well_formed__are_thousandths_of_a_core(string text, long millicores)
    {
        Assert.Equal(LiteralError.None, CoresLiteral.Read(text, out long actual));
        Assert.Equal(millicores, actual);
    }

    [Theory]
    [InlineData("", "Syntax")]
    [InlineData("cores", "Syntax")]
    [InlineData("-1 core", "Syntax")]
    [InlineData("2", "MissingUnit")]
    [InlineData("2cores", "UnknownUnit")]
    [InlineData("2  cores", "UnknownUnit")]
    [InlineData("2 Cores", "UnknownUnit")]
    [InlineData("2M", "UnknownUnit")]
    [InlineData("1.5m", "TooPrecise")]
    [InlineData("1.0005 cores", "TooPrecise")]
    [InlineData("9223372036854775808m", "Overflow")]
    [InlineData("9223372036854776 cores", "Overflow")]
    public void Cores__when_refused__say_why(string text, string error) =>
        Assert.Equal(error, CoresLiteral.Read(text, out _).ToString());

    [Theory]
    [InlineData(0, "0 cores")]
    [InlineData(1_000, "1 core")]
    [InlineData(2_000, "2 cores")]
    [InlineData(1_500, "1500m")]
    public void Format__of_millicores__is_whole_cores_or_thousandths(long millicores, string text) =>
        Assert.Equal(text, CoresLiteral.Format(millicores));
}
