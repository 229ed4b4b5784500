using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class OrderTests
{
    [Fact]
    public void Errors__when_there_are_some_of_every_stage__then_keys_come_first_then_fields_as_declared_then_rules() => Assert.Equal(
        [
            "UnknownKey Other @ app.json:7:3",
            "RenamedKey Old @ app.json:6:3",
            "Min First @ app.json:4:12",
            "WrongType Second @ app.json:3:13",
            "Required Third @ app.json:1:1",
            "MaxLength Fourth @ app.json:2:13",
            "Rule  @ app.json:1:1",
            "warning DeprecatedKey Fifth @ app.json:8:3",
        ],
        Bind.Json<StagesConfig>(
            """
            {
              "Fourth": "much too long",
              "Second": "text",
              "First": 0,
              "New": 1,
              "Old": 2,
              "Other": 3,
              "Fifth": 100
            }
            """).Findings);

    [Fact]
    public void Rule__when_all_its_fields_can_be_read__then_it_runs_whatever_else_is_wrong() => Assert.Equal(
        [ConfigErrorCode.WrongType, ConfigErrorCode.Rule],
        Bind.Json<WindowConfig>("""{"From":5,"To":1,"Other":"x"}""").Codes);

    [Theory]
    [InlineData("""{"From":"x","To":1,"Other":1}""", ConfigErrorCode.WrongType)]
    [InlineData("""{"To":1,"Other":1}""", ConfigErrorCode.Required)]
    [InlineData("""{"From":null,"To":1,"Other":1}""", ConfigErrorCode.Null)]
    [InlineData("""{"From":99999999999,"To":1,"Other":1}""", ConfigErrorCode.OutOfRange)]
    public void Rule__when_a_field_that_it_reads_could_not_be_read__then_it_is_silent(string json, ConfigErrorCode only) =>
        Assert.Equal([only], Bind.Json<WindowConfig>(json).Codes);

    [Fact]
    public void Rule__when_it_throws__then_that_is_an_error_without_the_exceptions_text()
    {
        Bound<WindowConfig> bound = Bind.Json<WindowConfig>("""{"From":1,"To":1,"Other":13}""");

        Assert.Equal(["Rule  @ app.json:1:1"], bound.Findings);
        Assert.Equal("the rule threw InvalidOperationException (rule OtherIsLucky over Other) (app.json:1:1)\n", bound.Report);
    }

    [Fact]
    public void Rule__when_it_belongs_to_a_part__then_the_path_is_that_of_the_part() => Assert.Equal(
        ["Rule Windows[1] @ app.json:1:42"],
        Bind.Json<WindowsConfig>("""{"Windows":[{"From":1,"To":2,"Other":1}, {"To":2,"From":3,"Other":1}]}""").Findings);

    [Fact]
    public void Errors__when_there_are_256__then_all_are_kept() => AssertCap(256, 256, 0);

    [Fact]
    public void Errors__when_there_are_more_than_256__then_the_rest_is_counted() => AssertCap(300, 256, 44);

    private static void AssertCap(int count, int kept, int omitted)
    {
        Bound<ManyConfig> bound = Bind.Json<ManyConfig>($$"""{"Numbers":[{{string.Join(',', Enumerable.Repeat("-1", count))}}]}""");

        Assert.Equal((kept, omitted), (bound.Codes.Length, bound.Omitted));
        string[] lines = bound.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Numbers[0]: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Numbers[255]: ", lines[255], StringComparison.Ordinal);
        Assert.Equal(omitted == 0 ? [] : [$"+{omitted} more"], lines[256..]);
    }
}

[ConfigSchema]
internal sealed partial record StagesConfig
{
    [Field(Min = 1)]
    public required int First { get; init; }

    public required int Second { get; init; }

    public required int Third { get; init; }

    [Field(MaxLength = 5)]
    public string Fourth { get; init; } = "";

    [Field(Deprecated = "use First")]
    public int Fifth { get; init; } = 1;

    [Field(Name = "New", RenamedFrom = "Old")]
    public int Sixth { get; init; } = 1;

    [Rule(nameof(Fifth), Message = "five is five")]
    private static bool FifthIsSmall(StagesConfig stages) => stages.Fifth < 10;
}

[ConfigSchema]
internal sealed partial record WindowConfig
{
    public required int From { get; init; }

    public required int To { get; init; }

    public required int Other { get; init; }

    [Rule(nameof(From), nameof(To), Message = "From comes before To")]
    private static bool FromIsBeforeTo(WindowConfig window) => window.From <= window.To;

    [Rule(nameof(Other))]
    private static bool OtherIsLucky(WindowConfig window) =>
        window.Other != 13 ? true : throw new InvalidOperationException("not for the report");
}

[ConfigSchema]
internal sealed partial record WindowsConfig
{
    public required List<WindowConfig> Windows { get; init; }
}

[ConfigSchema]
internal sealed partial record ManyConfig
{
    [Field(Min = 0)]
    public required List<int> Numbers { get; init; }
}
