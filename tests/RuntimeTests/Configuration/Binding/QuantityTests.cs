using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("Timeout", "30", "has no unit, was 30; must be a duration such as ")]
    [InlineData("Timeout", "\"30\"", "has no unit, was 30; must be a duration such as ")]
    [InlineData("Timeout", "\"00:00:30\"", "; write \"30s\"")]
    [InlineData("Timeout", "\"soon\"", "was \"soon\"")]
    [InlineData("Timeout", "\"61s\"", "must be at most 1m, was 1m1s")]
    [InlineData("Size", "1024", "has no unit, was 1024")]
    [InlineData("Size", "\"2MiB\"", "must be at most 1MiB, was 2MiB")]
    [InlineData("Rate", "10", "has no unit, was 10")]
    [InlineData("Level", "2", "must be one of")]
    [InlineData("Level", "\"2\"", "must be one of")]
    [InlineData("Level", "\"77\"", "must be one of")]
    [InlineData("Level", "\"high, low\"", "must be one of")]
    [InlineData("Numbered", "77", "is not the number of a member, was 77")]
    [InlineData("Numbered", "\"77\"", "was")]
    [InlineData("Ratio", "\"NaN\"", "must be a number, was")]
    [InlineData("Ratio", "\"Infinity\"", "must be a number, was")]
    [InlineData("Ratio", "1e400", "was 1e400")]
    [InlineData("Single", "1e39", "was 1e39")]
    public void Value__when_it_could_be_misread__then_it_is_refused(string key, string json, string message)
    {
        Bound<QuantityConfig> bound = Bind.Json<QuantityConfig>($$"""{"{{key}}":{{json}}}""");

        Assert.Single(bound.Codes);
        Assert.StartsWith($"{key}: ", bound.Report, StringComparison.Ordinal);
        Assert.Contains(message, bound.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("∞")]
    [InlineData("nan")]
    [InlineData("1e400")]
    [InlineData("0x10")]
    [InlineData("1,5")]
    [InlineData("")]
    public void Number__when_a_text_source_has_no_finite_one__then_it_is_refused(string text) =>
        Assert.StartsWith("Ratio: ", Bind.Texts<QuantityConfig>(("Ratio", text)).Report, StringComparison.Ordinal);

    [Fact]
    public void Value__when_its_form_is_the_declared_one__then_it_is_read()
    {
        QuantityConfig read = Bind.Json<QuantityConfig>("""
            {"Timeout":"PT30S","Delay":250,"Size":"512KiB","Pages":4,"Rate":"100/1m","Level":"HIGH","Numbered":2,"Ratio":1e-3,"Single":0.5}
            """).Value;

        Assert.Equal(TimeSpan.FromSeconds(30), read.Timeout);
        Assert.Equal(TimeSpan.FromMilliseconds(250), read.Delay);
        Assert.Equal(512 * 1024, read.Size.Bytes);
        Assert.Equal(4 * 1024, read.Pages.Bytes);
        Assert.Equal(Rate.Parse("100/1m"), read.Rate);
        Assert.Equal((Height.High, Height.High), (read.Level, read.Numbered));
        Assert.Equal((0.001, 0.5f), (read.Ratio, read.Single));
    }

    [Fact]
    public void Unit__when_declared__then_a_literal_is_read_all_the_same()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), Bind.Json<QuantityConfig>("""{"Delay":"2s"}""").Value.Delay);
        Assert.Equal(TimeSpan.FromMilliseconds(7), Bind.Texts<QuantityConfig>(("Delay", "7")).Value.Delay);
    }
}

internal enum Height
{
    Low = 1,
    High = 2,
}

[ConfigSchema]
internal sealed partial record QuantityConfig
{
    [Field(Max = "1m")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    [Field(Unit = "ms")]
    public TimeSpan Delay { get; init; } = TimeSpan.Zero;

    [Field(Max = "1MiB")]
    public ByteSize Size { get; init; } = ByteSize.FromMiB(1);

    [Field(Unit = "KiB")]
    public ByteSize Pages { get; init; } = ByteSize.FromMiB(1);

    public Rate? Rate { get; init; }

    public Height Level { get; init; } = Height.Low;

    [Field(AllowNumeric = true)]
    public Height Numbered { get; init; } = Height.Low;

    public double Ratio { get; init; } = 1;

    public float Single { get; init; } = 1;
}
