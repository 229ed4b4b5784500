using Foundation.Roslyn.Patterns;

namespace Foundation.GeneratorTests.Patterns;

/// <summary>A pattern that only one side knows is refused at its place, with what to write instead.</summary>
public sealed class PatternRemedies
{
    [Theory]
    [InlineData("^(?i)a$", 1, "'[Aa]'")]
    [InlineData("a++", 2, "possessive")]
    [InlineData("a**", 2, "(?:…)")]
    [InlineData("(?>a)", 0, "(?:…)")]
    [InlineData("(?(a)b|c)", 0, "(?:a|b)")]
    [InlineData("(?'n'a)", 0, "(?<name>…)")]
    [InlineData("(?P<n>a)", 0, "(?<name>…)")]
    [InlineData("(?<a-b>c)", 0, "(?:…)")]
    [InlineData("(?<n>a)(?<n>b)", 7, "rename")]
    [InlineData("(?<=a)b", 0, "lookbehind")]
    [InlineData("(?#note)", 0, "remove it")]
    [InlineData(@"\Aa", 0, "'^'")]
    [InlineData(@"a\z", 1, "'$'")]
    [InlineData(@"a\Z", 1, "'$'")]
    [InlineData(@"\p{L}", 0, "list the characters")]
    [InlineData(@"(a)\1", 3, "backreference")]
    [InlineData(@"\k<n>", 0, "backreference")]
    [InlineData(@"\012", 0, @"\xHH")]
    [InlineData(@"a\-b", 1, "'-'")]
    [InlineData(@"\@", 0, "'@'")]
    [InlineData(@"a\", 1, @"'\\'")]
    [InlineData("a{,3}", 1, "{0,n}")]
    [InlineData("a{3,2}", 1, "{2,3}")]
    [InlineData("^*", 1, "remove the quantifier")]
    [InlineData("a}", 1, @"'\}'")]
    [InlineData("[]a]", 0, @"'\]'")]
    [InlineData("[a", 0, "']'")]
    [InlineData(@"[a-\d]", 1, @"'\-'")]
    [InlineData("[a-z-[aeiou]]", 5, @"'\['")]
    [InlineData("[[:alpha:]]", 1, @"'\['")]
    [InlineData(@"\ud800", 0, @"\u{…}")]
    [InlineData(@"\u{110000}", 0, @"\u{H…}")]
    public void Pattern_of_one_side_only__then_the_error_has_its_place_and_the_remedy(string pattern, int position, string remedy)
    {
        PatternSummary summary = PatternSummary.Of(pattern);
        Assert.NotNull(summary.Error);
        Assert.Equal(position, summary.ErrorPosition);
        Assert.Contains(remedy, summary.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_nested_deeper_than_any_reader_goes__then_an_error_and_no_overflow() =>
        Assert.NotNull(PatternSummary.Of(new string('(', 50_000)).Error);
}
