using System.Text.RegularExpressions;
using Foundation.Roslyn.Patterns;

namespace Foundation.GeneratorTests.Patterns;

/// <summary>The warning of exponential time against what .NET's engine does with a text that nearly matches.</summary>
public sealed class PatternRiskMeasured
{
    // The engine rewrites the textbook cases, such as (a+)+, before it runs them; these it cannot. 2^60 steps end in no limit, so a short one
    // tells as much as a long one; the long one is for a busy machine.
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private const int Repeats = 60;

    [Theory]
    [InlineData("^(a+b?)+$", "a")]
    [InlineData("^(?:ab|[ac]b)*$", "ab")]
    [InlineData("^(?:a|ab|b)*$", "ab")]
    [InlineData("^(?:[a-z]{2,3})+$", "a")]
    [InlineData(@"^(\w+\s?)*$", "ab")]
    [InlineData("^(?:xa?b?a?)*$", "xa")]
    [InlineData("^(.*a){20}$", "a")]
    [InlineData("^(?:a?b?){30}[ab]{30}$", "a")]
    public void Exponential_pattern__when_a_text_nearly_matches__then_it_is_named_and_runs_out_of_time(string pattern, string piece)
    {
        Assert.NotNull(PatternSummary.Of(pattern).Catastrophe);
        Assert.Throws<RegexMatchTimeoutException>(() => IsMatch(pattern, piece, Short));
    }

    [Theory]
    [InlineData("^[a-z]+(-[a-z]+)*$", "ab-")]
    [InlineData("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$", "abcd")]
    [InlineData(@"^(?:\b\w+\b ?)*$", "ab ")]
    [InlineData("^(?:(?:^|,)[a-z]+)*$", "ab,")]
    [InlineData("^(?:a|b|c)*$", "abc")]
    [InlineData("^(?:ab|ac)*$", "abac")]
    [InlineData(@"^\d{1,3}(\.\d{1,3}){3}$", "1.")]
    [InlineData(@"^[\w.+-]+@[\w-]+(\.[\w-]+)+$", "a.")]
    [InlineData("^.*foo.*bar$", "foo")]
    [InlineData("^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$", "ab:")]
    public void Harmless_pattern__when_a_text_nearly_matches__then_it_is_not_named_and_ends(string pattern, string piece)
    {
        Assert.Null(PatternSummary.Of(pattern).Catastrophe);
        Assert.False(IsMatch(pattern, piece, Long));
    }

    private static bool IsMatch(string pattern, string piece, TimeSpan limit)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Repeats)) + "!";
        return new Regex(PatternSummary.Of(pattern).DotNetText, RegexOptions.CultureInvariant, limit).IsMatch(text);
    }
}
