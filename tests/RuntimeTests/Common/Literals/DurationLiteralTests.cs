using Foundation.Literals;

namespace Foundation.RuntimeTests.Common.Literals;

public class DurationLiteralTests
{
    [Theory]
    [InlineData("500ms", 5_000_000)]
    [InlineData("30s", 300_000_000)]
    [InlineData("1m30s", 900_000_000)]
    [InlineData("1.5h", 54_000_000_000)]
    [InlineData("24h", 864_000_000_000)]
    [InlineData("7d", 6_048_000_000_000)]
    [InlineData("1d2h3m4s5ms6.7us", 937_840_050_067)]
    [InlineData("1d0.5s", 864_005_000_000)]
    [InlineData("0s", 0)]
    [InlineData("-0s", 0)]
    [InlineData("-90s", -900_000_000)]
    [InlineData("007s", 70_000_000)]
    [InlineData("0.1us", 1)]
    [InlineData("90m", 54_000_000_000)]
    [InlineData("PT30S", 300_000_000)]
    [InlineData("P7D", 6_048_000_000_000)]
    [InlineData("P1DT2H", 936_000_000_000)]
    [InlineData("P2W", 12_096_000_000_000)]
    [InlineData("-PT1M", -600_000_000)]
    [InlineData("PT1H0.5S", 36_005_000_000)]
    [InlineData("PT0.0000001S", 1)]
    [InlineData("10675199d2h48m5s477ms580.7us", long.MaxValue)]
    [InlineData("-10675199d2h48m5s477ms580.8us", long.MinValue)]
    public void Duration__when_well_formed__is_its_ticks(string text, long ticks)
    {
        Assert.Equal(LiteralError.None, DurationLiteral.Read(text, out long actual));
        Assert.Equal(ticks, actual);
    }

    [Theory]
    [InlineData("", "Syntax")]
    [InlineData("-", "Syntax")]
    [InlineData("s", "Syntax")]
    [InlineData("+1s", "Syntax")]
    [InlineData("--1s", "Syntax")]
    [InlineData(" 1s", "Syntax")]
    [InlineData("1s ", "Syntax")]
    [InlineData("1 s", "Syntax")]
    [InlineData(".5s", "Syntax")]
    [InlineData("1.s", "Syntax")]
    [InlineData("1,5s", "Syntax")]
    [InlineData("1s1m", "Syntax")]
    [InlineData("1s1s", "Syntax")]
    [InlineData("1.5h30m", "Syntax")]
    [InlineData("01:00:00", "Syntax")]
    [InlineData("P", "Syntax")]
    [InlineData("PT", "Syntax")]
    [InlineData("P1DT", "Syntax")]
    [InlineData("P1Y", "Syntax")]
    [InlineData("P1M", "Syntax")]
    [InlineData("P1H", "Syntax")]
    [InlineData("PT1D", "Syntax")]
    [InlineData("PT1S1M", "Syntax")]
    [InlineData("PT1.5H1M", "Syntax")]
    [InlineData("P1W1D", "Syntax")]
    [InlineData("P1D1W", "Syntax")]
    [InlineData("P1WT1H", "Syntax")]
    [InlineData("PT1HT1M", "Syntax")]
    [InlineData("P1.5DT1H", "Syntax")]
    [InlineData("p1d", "Syntax")]
    [InlineData("PT30", "Syntax")]
    [InlineData("٣s", "Syntax")]
    [InlineData("0", "MissingUnit")]
    [InlineData("30", "MissingUnit")]
    [InlineData("-1.5", "MissingUnit")]
    [InlineData("1m30", "MissingUnit")]
    [InlineData("30S", "UnknownUnit")]
    [InlineData("1w", "UnknownUnit")]
    [InlineData("1min", "UnknownUnit")]
    [InlineData("1µs", "UnknownUnit")]
    [InlineData("1ns", "UnknownUnit")]
    [InlineData("0.05us", "TooPrecise")]
    [InlineData("0.00000001s", "TooPrecise")]
    [InlineData("PT0.00000001S", "TooPrecise")]
    [InlineData("10675199d2h48m5s477ms580.8us", "Overflow")]
    [InlineData("-10675199d2h48m5s477ms580.9us", "Overflow")]
    [InlineData("99999999999999999999999s", "Overflow")]
    [InlineData("21350398d23h", "Overflow")]
    [InlineData("P99999999999D", "Overflow")]
    [InlineData("99999999999999999999999d5", "MissingUnit")]
    public void Duration__when_refused__says_why(string text, string error)
    {
        Assert.Equal(error, DurationLiteral.Read(text, out long ticks).ToString());
        Assert.Equal(0, ticks);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(900_000_000, "1m30s")]
    [InlineData(6_048_000_000_000, "7d")]
    [InlineData(5_000_000, "500ms")]
    [InlineData(15_000_000, "1s500ms")]
    [InlineData(1, "0.1us")]
    [InlineData(-900_000_000, "-1m30s")]
    [InlineData(long.MinValue, "-10675199d2h48m5s477ms580.8us")]
    public void Format__of_ticks__is_the_parts_that_are_not_zero(long ticks, string text) =>
        Assert.Equal(text, DurationLiteral.Format(ticks));

    [Theory]
    [InlineData("30", "s", 300_000_000)]
    [InlineData("1.5", "m", 900_000_000)]
    [InlineData("-2", "d", -1_728_000_000_000)]
    [InlineData("0.1", "us", 1)]
    public void Scale__of_a_number_with_a_declared_unit__is_its_ticks(string number, string unit, long ticks)
    {
        Assert.True(DurationLiteral.TryScale(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), unit, out long actual));
        Assert.Equal(ticks, actual);
    }

    [Theory]
    [InlineData("1", "S")]
    [InlineData("1", "")]
    [InlineData("0.01", "us")]
    [InlineData("79228162514264337593543950335", "us")]
    [InlineData("-79228162514264337593543950335", "d")]
    [InlineData("10675200", "d")]
    public void Scale__when_the_unit_or_the_amount_does_not_fit__refuses(string number, string unit) =>
        Assert.False(DurationLiteral.TryScale(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), unit, out _));

    [Theory]
    [InlineData("01:00:00", "1h")]
    [InlineData("-00:30", "-30m")]
    [InlineData("1.02:03:04.5", "1d2h3m4s500ms")]
    [InlineData("00:00:00.0000001", "0.1us")]
    public void Clock_form__when_read__tells_which_literal_was_meant(string text, string literal)
    {
        Assert.True(DurationClock.TryRead(text, out long ticks));
        Assert.Equal(literal, DurationLiteral.Format(ticks));
        Assert.Equal(TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture).Ticks, ticks);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1h")]
    [InlineData("24:00:00")]
    [InlineData("01:60:00")]
    [InlineData("01:00:00.")]
    [InlineData("01:00:")]
    [InlineData("1.5")]
    [InlineData("")]
    public void Clock_form__of_anything_else__is_not_read(string text) => Assert.False(DurationClock.TryRead(text, out _));
}
