using System.Text.RegularExpressions;
using Foundation.Roslyn.Patterns;

namespace Foundation.GeneratorTests.Patterns;

/// <summary>What the parts of a pattern mean, by hand, in the emitted code and in <c>Regex</c>.</summary>
public sealed class PatternMeaning
{
    private static readonly (string Pattern, string Text, bool IsMatch)[] Table =
    [
        (@"^\d$", "7", true),
        (@"^\d$", "\u0667", false),
        (@"^\w$", "_", true),
        (@"^\w$", "é", false),
        (@"^\s$", "\ufeff", true),
        (@"^\s$", "\u0085", false),
        (@"^\S$", "\u2003", false),
        ("^.$", "\u2028", false),
        ("^.$", "\u0085", true),
        ("^.$", "😀", true),
        ("^.$", "\ud83d", true),
        ("^..$", "😀", false),
        ("^[^a]{2}$", "😀😀", true),
        ("^[😀-😂]+$", "😁😂", true),
        ("^[😀-😂]+$", "😃", false),
        (@"^\u{1F600}$", "😀", true),
        (@"^\ud83d\ude00$", "😀", true),
        ("a$", "a\n", false),
        ("^a", "b\na", false),
        (@"\bb", "éb", true),
        (@"\Bb", "éb", false),
        (@"\B", "a😀b", false),
        ("a|^b|c$", "xb", false),
        ("a|^b|c$", "xc", true),
        ("b{0}$", "", true),
        (@"^[\b]$", "\b", true),
        (@"^\cJ$", "\n", true),
        (@"^[a\-z]+$", "a-z", true),
        (@"^[a\-z]+$", "b", false),
        ("^[a-]+$", "-a", true),
        ("^(?<year>[0-9]{4})$", "2024", true),
        (@"^[\s\S]$", "😀", true),
        (@"[^\s\S]", "a", false),
    ];

    public static TheoryData<string, string, bool> Rows() => [.. Table];

    private static readonly CompiledPatterns Compiled = new([.. Table.Select(static row => row.Pattern).Distinct()]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Pattern__on_a_text__matches_in_plain_code_and_in_Regex_alike(string pattern, string text, bool isMatch)
    {
        Assert.Equal(isMatch, new Regex(PatternSummary.Of(pattern).DotNetText, RegexOptions.CultureInvariant).IsMatch(text));
        Assert.Equal(isMatch, Compiled.Find(pattern)!(text));
    }

    [Theory]
    [InlineData(@"^\d+(?:\.\d+)?$", @"^\d+(?:\.\d+)?$")]
    [InlineData(@"^[\w\-.]+$", @"^[\w\-.]+$")]
    [InlineData("^(?<n>a)$", "^(a)$")]
    [InlineData("^postgres://", @"^postgres:\/\/")]
    [InlineData(@"^\ud83d\ude00", @"^\u{1F600}")]
    public void Ecma_text__is_close_to_what_was_declared(string pattern, string expected) =>
        Assert.Equal(expected, PatternSummary.Of(pattern).EcmaText);
}
