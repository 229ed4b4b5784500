using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>A rule of a base type holds for every type that derives from it, over the fields of the base type.</summary>
public sealed class InheritedRuleTests
{
    [Fact]
    public void Rules__when_base_types_declare_them__then_each_runs_once_from_the_base_down() => Assert.Equal(
        "ordered (rule IsOrdered over low, High) (app.json:1:1)\n"
        + "even (rule IsEven over High) (app.json:1:1)\n"
        + "more (rule HasMore over More, low) (app.json:1:1)\n",
        Bind.Json<GrandRange>("""{"low":5,"High":3,"More":1}""").Report);

    [Fact]
    public void Rules__when_an_object_made_in_code_breaks_those_of_base_types__then_Validate_tells()
    {
        ConfigErrors errors = default;

        GrandRange.Validate(new GrandRange { Low = 5, High = 3, More = 9 }, ref errors);

        Assert.Equal("ordered (rule IsOrdered over low, High)\neven (rule IsEven over High)\n", errors.ToString());
    }

    [Fact]
    public void Rule__when_a_field_of_the_base_type_cannot_be_read__then_it_is_silent() => Assert.Equal(
        ["WrongType low @ app.json:1:8"],
        Bind.Json<GrandRange>("""{"low":"x","High":4,"More":9}""").Findings);

    [Fact]
    public void Rule__when_a_union_declares_it__then_it_runs_for_every_case()
    {
        Assert.Equal(["Rule  @ app.json:1:1"], Bind.Json<RuledLink>("""{"kind":"tcp","Retries":9,"Port":1}""").Findings);
        Assert.Equal(2, Bind.Json<RuledLink>("""{"kind":"tcp","Retries":2,"Port":1}""").Value.Retries);
    }

    [Fact]
    public void Rules__when_some_are_inherited__then_the_schema_lists_them_all() => Assert.Equal(
        ["IsOrdered", "IsEven", "HasMore"],
        ConfigSchemas.InfoOf<GrandRange>().Rules.Where(static rule => rule.Code == ConfigErrorCode.Rule).Select(static rule => rule.Name));
}

[ConfigSchema]
internal partial record BaseRange
{
    [Field(Name = "low")]
    public required int Low { get; init; }

    public required int High { get; init; }

    [Rule(nameof(Low), nameof(High), Message = "ordered")]
    private static bool IsOrdered(BaseRange range) => range.Low <= range.High;
}

[ConfigSchema]
internal abstract partial record MiddleRange : BaseRange
{
    [Rule(nameof(High), Message = "even")]
    private static bool IsEven(MiddleRange range) => range.High % 2 == 0;
}

[ConfigSchema]
internal sealed partial record GrandRange : MiddleRange
{
    public required int More { get; init; }

    [Rule(nameof(More), nameof(Low), Message = "more")]
    private static bool HasMore(GrandRange range) => range.More > range.Low;
}

[ConfigSchema, Discriminator("kind")]
internal abstract partial record RuledLink
{
    public required int Retries { get; init; }

    [Rule(nameof(Retries))]
    private static bool RetriesAreFew(RuledLink link) => link.Retries < 5;
}

[ConfigSchema, Variant("tcp")]
internal sealed partial record RuledTcp : RuledLink
{
    public required int Port { get; init; }
}
