namespace Foundation.GeneratorTests.Configuration.Rules;

/// <summary>Patterns that cannot be read, that can explode, and that are interpreted.</summary>
public sealed class PatternRuleTests
{
    [Theory]
    [InlineData("[Field(Pattern = [|\"(a\"|])] public string? Name { get; set; }")]
    [InlineData("[Field(Pattern = [|\"a)\"|])] public string? Name { get; set; }")]
    [InlineData("[Field(Pattern = [|\"[z-a]\"|])] public string? Name { get; set; }")]
    [InlineData("[Field(Pattern = [|null|])] public string? Name { get; set; }")]
    [InlineData("[Field(Pattern = [|\"^(a+)+$\"|])] public string? Name { get; set; }")]
    [InlineData("[Field(Pattern = [|\"^(a|a)*$\"|])] public List<string> Names { get; set; } = [];")]
    public void FND0107__a_pattern_that_is_wrong_or_explodes__reports(string member) => Invalid(member).ShouldReport("FND0107");

    [Theory]
    [InlineData("[Field(Pattern = [|\"ab)\"|])] public string? Name { get; set; }", "'Name' has a pattern with a mistake at its character 3: ')' closes no group; write '\\)' for the character itself")]
    [InlineData("[Field(Pattern = [|\"^(a+)+$\"|])] public string? Name { get; set; }", "'Name' has a pattern in which (a+)+ can take exponential time on a text that nearly matches: rewrite it so that each text can be read in one way only")]
    public void FND0107__the_message__names_the_part(string member, string message) => Invalid(member).ShouldReport("FND0107", message: message);

    [Fact]
    public void FND0107__sound_patterns__is_silent() => GeneratorTest.Run(ConfigSource.Schema("""
        [Field(Pattern = "^postgres://")] public string? Url { get; set; }
        [Field(Pattern = "^[a-z][a-z0-9-]{0,62}$")] public string? Name { get; set; }
        """)).ShouldBeSilent();

    [Fact]
    public void FND0126__a_pattern_that_only_a_regex_decides__reports() =>
        GeneratorTest.Run(ConfigSource.Schema("[Field(Pattern = [|\"^(?=.*[0-9])[a-z0-9]+$\"|])] public string? Name { get; set; }"))
            .ShouldReport("FND0126");

    [Fact]
    public void FND0126__a_pattern_of_plain_code__is_silent() =>
        GeneratorTest.Run(ConfigSource.Schema("[Field(Pattern = \"^(ab|cd)+$\")] public string? Name { get; set; }")).ShouldBeSilent();

    private static GeneratorTestResult Invalid(string member) => GeneratorTest.RunInvalid(ConfigSource.Schema(member));
}
