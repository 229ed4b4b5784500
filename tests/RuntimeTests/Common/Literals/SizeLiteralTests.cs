using Foundation.Literals;

namespace Foundation.RuntimeTests.Common.Literals;

public class SizeLiteralTests
{
    [Theory]
    [InlineData("0B", 0)]
    [InlineData("17B", 17)]
    [InlineData("1KB", 1_000)]
    [InlineData("100MB", 100_000_000)]
    [InlineData("2GB", 2_000_000_000)]
    [InlineData("3TB", 3_000_000_000_000)]
    [InlineData("4PB", 4_000_000_000_000_000)]
    [InlineData("64KiB", 65_536)]
    [InlineData("64MiB", 67_108_864)]
    [InlineData("1.5GiB", 1_610_612_736)]
    [InlineData("1.50GiB", 1_610_612_736)]
    [InlineData("0.125KiB", 128)]
    [InlineData("1.0TiB", 1_099_511_627_776)]
    [InlineData("2PiB", 2_251_799_813_685_248)]
    [InlineData("1.5KB", 1_500)]
    [InlineData("0.000001MB", 1)]
    [InlineData("9223372036854775807B", long.MaxValue)]
    public void Size__when_well_formed__is_its_bytes(string text, long bytes)
    {
        Assert.Equal(LiteralError.None, SizeLiteral.Read(text, out long actual));
        Assert.Equal(bytes, actual);
    }

    [Theory]
    [InlineData("", "Syntax")]
    [InlineData("KB", "Syntax")]
    [InlineData("-1KB", "Syntax")]
    [InlineData("1 KB", "Syntax")]
    [InlineData("1KB ", "Syntax")]
    [InlineData("1MB1KB", "Syntax")]
    [InlineData("0", "MissingUnit")]
    [InlineData("1024", "MissingUnit")]
    [InlineData("1.5", "MissingUnit")]
    [InlineData("1kb", "UnknownUnit")]
    [InlineData("1Mib", "UnknownUnit")]
    [InlineData("1K", "UnknownUnit")]
    [InlineData("1EiB", "UnknownUnit")]
    [InlineData("1.5B", "TooPrecise")]
    [InlineData("1.0B", "TooPrecise")]
    [InlineData("1.0005KB", "TooPrecise")]
    [InlineData("1.1GiB", "TooPrecise")]
    [InlineData("1.0625MiB", "TooPrecise")]
    [InlineData("9223372036854775808B", "Overflow")]
    [InlineData("8192PiB", "Overflow")]
    [InlineData("99999999999999999999PB", "Overflow")]
    public void Size__when_refused__says_why(string text, string error)
    {
        Assert.Equal(error, SizeLiteral.Read(text, out long bytes).ToString());
        Assert.Equal(0, bytes);
    }

    [Theory]
    [InlineData(0, "0B")]
    [InlineData(17, "17B")]
    [InlineData(1_000, "1KB")]
    [InlineData(1_024, "1KiB")]
    [InlineData(67_108_864, "64MiB")]
    [InlineData(100_000_000, "100MB")]
    [InlineData(64_000_000, "64MB")]
    [InlineData(1_024_000, "1000KiB")]
    [InlineData(1_536, "1536B")]
    public void Format__of_bytes__takes_the_unit_that_gives_the_smallest_number(long bytes, string text) =>
        Assert.Equal(text, SizeLiteral.Format(bytes));

    [Fact]
    public void Scale__of_a_number_with_a_declared_unit__is_its_bytes()
    {
        Assert.True(SizeLiteral.TryScale(1.5m, "MiB", out long bytes));
        Assert.Equal(1_572_864, bytes);
        Assert.False(SizeLiteral.TryScale(-1m, "B", out _));
        Assert.False(SizeLiteral.TryScale(0.5m, "B", out _));
        Assert.False(SizeLiteral.TryScale(1m, "kB", out _));
    }
}
