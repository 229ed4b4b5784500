using Foundation.Roslyn.Patterns;

namespace Foundation.GeneratorTests.Patterns;

public sealed class PatternTables
{
    [Theory]
    [InlineData("^a$", true)]
    [InlineData("[a-z]{2,5}", true)]
    [InlineData(@"\d+(\.\d+)?", true)]
    [InlineData(@"^(?:http|https)://", true)]
    [InlineData(@"^(?=.*\d)", true)]
    [InlineData("a(", false)]
    [InlineData("a)", false)]
    [InlineData("[z-a]", false)]
    [InlineData("a{2,1}", false)]
    [InlineData("*a", false)]
    [InlineData("a]", false)]
    [InlineData(@"\q", false)]
    [InlineData("(?i)a", false)]
    [InlineData("(?>a)", false)]
    [InlineData(@"\Aa", false)]
    [InlineData(@"(a)\1", false)]
    [InlineData("(?<=a)b", false)]
    public void Parse__when_the_pattern_is_outside_of_the_common_subset__then_it_is_an_error(string pattern, bool isValid)
    {
        PatternSummary summary = PatternSummary.Of(pattern);
        Assert.Equal(isValid, summary.Error is null);
        Assert.InRange(summary.ErrorPosition, 0, pattern.Length);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a*)*b")]
    [InlineData("^(a|a)*$")]
    [InlineData("(a|ab|b)*c")]
    [InlineData(@"^(\w+\s?)*$")]
    [InlineData("(.*a){20}")]
    [InlineData("^([a-zA-Z0-9]+)*$")]
    public void Risk__when_repeats_can_read_a_text_in_many_ways__then_it_is_named(string pattern) =>
        Assert.NotNull(PatternSummary.Of(pattern).Catastrophe);

    [Theory]
    [InlineData("^[a-z]+(-[a-z]+)*$")]
    [InlineData("^postgres://")]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    [InlineData(@"^\d{1,3}(\.\d{1,3}){3}$")]
    [InlineData("^(http|https)://[a-z.]+(/[a-z]*)*$")]
    [InlineData("(a{1,3}){2}")]
    public void Risk__when_a_text_can_be_read_in_one_way__then_it_is_silent(string pattern) =>
        Assert.Null(PatternSummary.Of(pattern).Catastrophe);

    [Theory]
    [InlineData("^postgres://")]
    [InlineData(@"\.json$")]
    [InlineData("^exact$")]
    [InlineData("inside")]
    [InlineData("^[a-z][a-z0-9-]{0,62}$")]
    [InlineData("^[a-z]{2}-[a-z]+-[0-9]$")]
    [InlineData("^[a-z0-9.]+@[a-z0-9.]+$")]
    [InlineData("^(http|https)://")]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    public void Compile__when_the_pattern_is_simple__then_no_regular_expression_is_needed(string pattern) =>
        Assert.True(PatternSummary.Of(pattern).IsCompiled);

    [Theory]
    [InlineData(@"^(?=.*\d).{8,}$")]
    [InlineData("^(?:a[^b]{40}|c[^d]{50}|e[^f]{60}){1,40}$")]
    public void Compile__when_the_pattern_looks_ahead_or_is_large__then_a_regular_expression_decides(string pattern) =>
        Assert.False(PatternSummary.Of(pattern).IsCompiled);
}
