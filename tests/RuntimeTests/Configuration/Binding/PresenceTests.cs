using System.Globalization;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class PresenceTests
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["Text"] = "\"a\"",
        ["Number"] = "1",
        ["Flag"] = "true",
        ["Span"] = "\"1s\"",
        ["List"] = "[1]",
        ["Part"] = """{"Size":1}""",
        ["Named"] = "\"n\"",
    };

    [Theory]
    [InlineData("Text", "Required", "Null", "\"b\"", "b")]
    [InlineData("Number", "Required", "Null", "2", "2")]
    [InlineData("Flag", "Required", "Null", "false", "False")]
    [InlineData("Span", "Required", "Null", "\"2s\"", "00:00:02")]
    [InlineData("List", "Required", "Null", "[2,3]", "2,3")]
    [InlineData("Part", "Required", "Null", """{"Size":2}""", "PartConfig { Size = 2 }")]
    [InlineData("Named", "Required", "null", "\"m\"", "m")]
    [InlineData("MaybeText", "null", "null", "\"b\"", "b")]
    [InlineData("MaybeNumber", "null", "null", "2", "2")]
    [InlineData("MaybeList", "null", "null", "[]", "")]
    [InlineData("MaybePart", "null", "null", """{"Size":2}""", "PartConfig { Size = 2 }")]
    [InlineData("Word", "default", "Null", "\"\"", "")]
    [InlineData("Count", "7", "Null", "0", "0")]
    [InlineData("Numbers", "1,2", "Null", "[]", "")]
    [InlineData("NamedWord", "default", "null", "\"\"", "")]
    [InlineData("NamedCount", "7", "null", "0", "0")]
    public void Key__when_absent_or_null_or_a_value__then_each_means_something_else(string key, string absent, string isNull, string json, string value)
    {
        Assert.Equal(absent, Outcome(key, null));
        Assert.Equal(isNull, Outcome(key, "null"));
        Assert.Equal(value, Outcome(key, json));
    }

    [Theory]
    [InlineData("Count", "\"many\"", "WrongType")]
    [InlineData("Count", "9999999999", "OutOfRange")]
    [InlineData("NamedCount", "\"\"", "WrongType")]
    [InlineData("Word", "1", "WrongType")]
    [InlineData("Numbers", "{}", "WrongType")]
    public void Default__when_the_value_cannot_be_read__then_it_does_not_step_in(string key, string json, string code) =>
        Assert.Equal(code, Outcome(key, json));

    [Fact]
    public void Object__when_it_is_absent_altogether__then_every_required_field_is_told() => Assert.Equal(
        ["Required Text @ ", "Required Number @ ", "Required Flag @ ", "Required Span @ ", "Required List @ ", "Required Part @ ", "Required Named @ "],
        Bind.Texts<PresenceConfig>(("Elsewhere", "1")).Findings.Where(static finding => !finding.Contains("UnknownKey", StringComparison.Ordinal)));

    [Fact]
    public void Absent__when_the_part_is_there_without_its_key__then_the_path_leads_into_it() =>
        Assert.Equal(["Required Part.Size @ app.json:1:9"], Bind.Json<WholeConfig>("""{"Part":{}}""").Findings);

    [Theory]
    [InlineData(null, "Null")]
    [InlineData("", "Malformatted")]
    [InlineData(" ", "Malformatted")]
    public void Text_source__when_a_number_is_null_or_empty__then_it_is_neither_zero_nor_the_default(string? text, string code) =>
        Assert.Equal([code], Bind.Texts<CountConfig>(("Count", text)).Codes.Select(static code => code.ToString()));

    [Fact]
    public void Text_source__when_a_text_is_null_or_empty__then_they_differ()
    {
        Assert.Null(Bind.Texts<WordConfig>(("Word", null)).Value.Word);
        Assert.Equal("", Bind.Texts<WordConfig>(("Word", "")).Value.Word);
        Assert.Equal("default", Bind.Texts<WordConfig>().Value.Word);
    }

    private static string Outcome(string key, string? json)
    {
        Dictionary<string, string> members = new(Valid);
        members.Remove(key);
        if (json is not null)
        {
            members[key] = json;
        }

        Bound<PresenceConfig> bound = Bind.Json<PresenceConfig>($"{{{string.Join(',', members.Select(static member => $"\"{member.Key}\":{member.Value}"))}}}");
        if (!bound.IsBound)
        {
            Assert.StartsWith($"{key}: ", bound.Report, StringComparison.Ordinal);
            return string.Join(' ', bound.Codes);
        }

        object? value = typeof(PresenceConfig).GetProperty(key)!.GetValue(bound.Value);
        return value is IEnumerable<int> numbers
            ? string.Join(',', numbers)
            : Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && value is not null ? text : "null";
    }
}

[ConfigSchema]
internal sealed partial record PresenceConfig
{
    public string Text { get; init; }

    public int Number { get; init; }

    public required bool Flag { get; init; }

    public required TimeSpan Span { get; init; }

    public required int[] List { get; init; }

    public required PartConfig Part { get; init; }

    [Field(Required = true)]
    public string? Named { get; init; }

    public string? MaybeText { get; init; }

    public int? MaybeNumber { get; init; }

    public List<int>? MaybeList { get; init; }

    public PartConfig? MaybePart { get; init; }

    public string Word { get; init; } = "default";

    public int Count { get; init; } = 7;

    public List<int> Numbers { get; init; } = [1, 2];

    public string? NamedWord { get; init; } = "default";

    public int? NamedCount { get; init; } = 7;
}

[ConfigSchema]
internal sealed partial record PartConfig
{
    public required int Size { get; init; }
}

[ConfigSchema]
internal sealed partial record WholeConfig
{
    public required PartConfig Part { get; init; }
}

[ConfigSchema]
internal sealed partial record CountConfig
{
    public int Count { get; init; } = 7;
}

[ConfigSchema]
internal sealed partial record WordConfig
{
    public string? Word { get; init; } = "default";
}
