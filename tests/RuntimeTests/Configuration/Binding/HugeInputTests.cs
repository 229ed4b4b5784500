using System.Globalization;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class HugeInputTests
{
    private const int Megabyte = 1 << 20;
    private const int Many = 10_000;
    private const int LongestLine = 400;

    [Fact]
    public void Text__of_a_megabyte__when_valid__then_it_is_bound_whole()
    {
        string text = new('x', Megabyte);
        Assert.Equal(text, Bind.Json<HugeConfig>($$"""{"Text":"{{text}}"}""").Value.Text);
    }

    [Theory]
    [InlineData("Text", "\"{0}!\"")]
    [InlineData("Short", "\"{0}\"")]
    [InlineData("Number", "\"{0}\"")]
    [InlineData("Enum", "\"{0}\"")]
    [InlineData("Duration", "\"{0}\"")]
    [InlineData("Host", "\"{0}\"")]
    [InlineData("Union", "{{\"kind\":\"{0}\"}}")]
    [InlineData("{0}", "1")]
    [InlineData("Map", "{{\"{0}\":\"x\"}}")]
    public void Text_or_key__of_a_megabyte__when_wrong__then_the_error_is_short(string key, string json)
    {
        string text = new('x', Megabyte);

        Bound<HugeConfig> bound = Bind.Json<HugeConfig>($$"""{"{{string.Format(CultureInfo.InvariantCulture, key, text)}}":{{string.Format(CultureInfo.InvariantCulture, json, text)}}}""");

        Assert.Single(bound.Codes);
        Assert.InRange(bound.Report.Length, 1, LongestLine);
    }

    [Fact]
    public void Number__of_a_megabyte_of_digits__then_it_is_out_of_range_in_a_short_error()
    {
        Bound<HugeConfig> bound = Bind.Json<HugeConfig>($$"""{"Number":{{new string('9', Megabyte)}}}""");

        Assert.Equal([ConfigErrorCode.OutOfRange], bound.Codes);
        Assert.InRange(bound.Report.Length, 1, LongestLine);
    }

    [Fact]
    public void List__of_many_elements__when_valid__then_it_is_bound_whole() =>
        Assert.Equal(Enumerable.Range(1, Many), Bind.Json<HugeConfig>($$"""{"List":[{{string.Join(',', Enumerable.Range(1, Many))}}]}""").Value.List);

    [Theory]
    [InlineData("""{"List":[#]}""", "\"x\"", "List[255]: ")]
    [InlineData("""{"List":[#]}""", "0", "List[255]: ")]
    [InlineData("""{"Parts":[#]}""", "{}", "Parts[255].Size: ")]
    [InlineData("""{"Parts":[#]}""", "null", "Parts[255]: ")]
    public void List__of_many_wrong_elements__then_the_first_256_are_told(string json, string element, string last)
    {
        Bound<HugeConfig> bound = Bind.Json<HugeConfig>(json.Replace("#", string.Join(',', Enumerable.Repeat(element, Many)), StringComparison.Ordinal));

        string[] lines = bound.Report.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ConfigErrors.Capacity + 1, lines.Length);
        Assert.StartsWith(last, lines[^2], StringComparison.Ordinal);
        Assert.Equal($"+{Many - ConfigErrors.Capacity} more", lines[^1]);
    }

    [Fact]
    public void List__of_many_equal_elements__where_none_may_repeat__then_binding_ends_soon()
    {
        Bound<HugeConfig> bound = Bind.Json<HugeConfig>($$"""{"Unique":[{{string.Join(',', Enumerable.Repeat("1", Many))}}]}""");

        Assert.All(bound.Codes, static code => Assert.Equal(ConfigErrorCode.Unique, code));
        Assert.NotEmpty(bound.Codes);
    }

    [Fact]
    public void Key__when_it_is_there_many_times__then_the_doubles_are_told()
    {
        Bound<HugeConfig> bound = Bind.Json<HugeConfig>($$"""{{{string.Join(',', Enumerable.Repeat("\"Number\":1", Many))}}}""");

        Assert.All(bound.Codes, static code => Assert.Equal(ConfigErrorCode.DuplicateKey, code));
        Assert.Equal(Many - 1, bound.Codes.Length + bound.Omitted);
    }

    [Fact]
    public void Texts__of_many_elements__when_one_is_missing__then_the_gap_is_told()
    {
        (string, string?)[] texts = [.. Enumerable.Range(0, Many).Where(static i => i != 5_000).Select(static i => ($"List:{i}", (string?)"1"))];

        Assert.StartsWith("List: must be a list without gaps; index 5000 is missing", Bind.Texts<HugeConfig>(texts).Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List:99999999999999999999")]
    [InlineData("List:-1")]
    [InlineData("List:01")]
    [InlineData("List:2147483647")]
    public void Texts__with_an_index_that_no_list_has__then_that_is_an_error(string key) =>
        Assert.StartsWith("List: must be a list", Bind.Texts<HugeConfig>((key, "1")).Report, StringComparison.Ordinal);

    [Fact]
    public void Texts__that_nest_too_deep__then_that_is_an_error() => Assert.Equal(
        [ConfigErrorCode.Malformed],
        Bind.Texts<HugeConfig>((string.Join(':', Enumerable.Repeat("a", 5_000)), "1")).Codes);
}

[ConfigSchema]
internal sealed partial record HugeConfig
{
    [Field(Pattern = "^x*$")]
    public string Text { get; init; } = "";

    [Field(MaxLength = 3)]
    public string Short { get; init; } = "";

    public int Number { get; init; } = 1;

    public DayOfWeek Enum { get; init; } = DayOfWeek.Monday;

    public TimeSpan Duration { get; init; } = TimeSpan.Zero;

    [Field(Format = FieldFormat.Host)]
    public string Host { get; init; } = "localhost";

    [Field(Min = 1)]
    public List<int> List { get; init; } = [];

    [Field(UniqueBy = "")]
    public List<int> Unique { get; init; } = [];

    public List<PoolConfig> Parts { get; init; } = [];

    public Dictionary<string, int> Map { get; init; } = [];

    public OutletConfig? Union { get; init; }
}
