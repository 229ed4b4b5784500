using Foundation.Configuration;
using Foundation.Configuration.Types;

namespace Foundation.RuntimeTests.Configuration.Types;

public class QuantityTypeTests
{
    private const string Form = "a duration such as \"30s\" or \"1m30s\"";

    private static readonly ConfigFieldInfo Bare = new("Ttl", "Ttl", 3) { Kind = ConfigValueKind.Duration };
    private static readonly ConfigFieldInfo InSeconds = new("Ttl", "Ttl", 3) { Kind = ConfigValueKind.Duration, Unit = "s" };

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("1m30s", 90)]
    [InlineData("PT30S", 30)]
    [InlineData("-1s", -1)]
    public void Duration__literals__are_read_from_json_and_texts(string literal, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), TypeReading.Read<TimeSpan, DurationType>(TestTree.OfJson($"\"{literal}\""), Bare));
        Assert.Equal(TimeSpan.FromSeconds(seconds), TypeReading.Read<TimeSpan, DurationType>(TestTree.OfText(literal), Bare));
        Assert.Equal(TimeSpan.FromSeconds(seconds), TypeReading.Read<TimeSpan, DurationType>(TestTree.OfText(literal), InSeconds));
    }

    [Theory]
    [InlineData("30", 30_000)]
    [InlineData("1.5", 1_500)]
    [InlineData("1e1", 10_000)]
    public void Duration__a_bare_number_with_a_declared_unit__is_scaled(string number, int milliseconds)
    {
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), TypeReading.Read<TimeSpan, DurationType>(TestTree.OfJson(number), InSeconds));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), TypeReading.Read<TimeSpan, DurationType>(TestTree.OfText(number), InSeconds));
    }

    [Fact]
    public void Duration__a_bare_number__is_not_guessed()
    {
        string report = $"Ttl: has no unit, was 30; must be {Form}, or declare Unit";
        Assert.Equal(report, TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfJson("30"), Bare));
        Assert.Equal(report, TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfText("30"), Bare));
        Assert.Equal(report, TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfJson("\"30\""), InSeconds));
    }

    [Fact]
    public void Duration__the_form_of_the_base_library__is_refused_with_the_literal_to_write() =>
        Assert.Equal(
            $"Ttl: must be {Form}, was \"01:00:00\"; write \"1h\"",
            TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfText("01:00:00"), Bare));

    [Theory]
    [InlineData("30x")]
    [InlineData("30 s")]
    [InlineData("s")]
    [InlineData("")]
    public void Duration__other_texts__are_refused(string text) =>
        Assert.Equal($"Ttl: must be {Form}, was \"{text}\"", TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfText(text), Bare));

    [Fact]
    public void Duration__what_does_not_fit__is_refused()
    {
        const string Range = "Ttl: does not fit TimeSpan, which has steps of 100 nanoseconds and ends at 10675199 days, was ";
        Assert.Equal(Range + "\"10675200d\"", TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfText("10675200d"), Bare));
        Assert.Equal(Range + "\"0.00000001s\"", TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfText("0.00000001s"), Bare));
        Assert.Equal(Range + "1e30", TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfJson("1e30"), InSeconds));
    }

    [Fact]
    public void Duration__other_json__is_refused()
    {
        Assert.Equal($"Ttl: must be {Form}, was true or false", TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfJson("true"), Bare));
        Assert.Equal("Ttl: must not be null", TypeReading.Refuse<TimeSpan, DurationType>(TestTree.OfJson("null"), Bare));
    }
}
