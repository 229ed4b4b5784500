using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>Keys of a file for which there is no field.</summary>
public sealed class UnknownKeyTests
{
    private const string Pool = "public int PoolSize { get; set; } [Field(Secret = true)] public string? Password { get; set; }";

    [Fact]
    public void FND0121__misspelt_key__reports() =>
        SettingsFile.Check(Pool, """{ [|"PoolSzie"|]: 5 }""").ShouldReport("FND0121", message: "'Shop.PoolSzie' is not a known key; did you mean PoolSize?");

    [Fact]
    public void FND0121__known_keys_and_the_sections_of_others__is_silent() =>
        SettingsFile.CheckFile(SettingsFile.Owner(Pool), """{ "Shop": { "PoolSize": 5, "password": "p" }, "Logging": { "PoolSzie": 1 }, "Shopp": {} }""").ShouldBeSilent();

    [Fact]
    public void Key__when_it_is_near_to_a_secret_only__then_nothing_is_suggested() =>
        SettingsFile.Check(Pool, """{ [|"Pasword"|]: "hunter2" }""").ShouldReport("FND0121", message: "'Shop.Pasword' is not a known key; remove it, or declare a field");

    [Fact]
    public void Key__when_it_is_written_as_a_path__then_the_remedy_is_to_nest() =>
        SettingsFile.Check(Pool, """{ [|"Pool:Size"|]: 5 }""").ShouldReport("FND0121", message: "'Shop.Pool:Size' is not a known key; nest the object, a ':' in a key does not");

    [Fact]
    public void Key__when_it_holds_line_ends__then_the_message_stays_one_line() =>
        SettingsFile.Check(Pool, """{ [|"a\nb"|]: 5 }""").ShouldReport("FND0121", message: "'Shop.a\\nb' is not a known key; remove it, or declare a field");

    [Theory]
    [InlineData("Error", DiagnosticSeverity.Error)]
    [InlineData("Warn", DiagnosticSeverity.Warning)]
    [InlineData("Ignore", null)]
    public void Policy__decides_the_severity(string policy, DiagnosticSeverity? severity)
    {
        GeneratorTestSetup project = SettingsFile.Project(
            $$"""[ConfigSchema("Shop", UnknownKeys = UnknownKeyPolicy.{{policy}})] public sealed partial class ShopConfig { public int Size { get; set; } }""",
            """{ "Shop": { "Sizes": 1 } }""");
        GeneratorTestResult result = GeneratorTest.Run(project with { AllowErrors = severity is not null });
        Assert.Equal(severity is null ? [] : [severity.Value], result.Diagnostics.Select(static diagnostic => diagnostic.Severity));
    }

    [Fact]
    public void Nested_schema__has_a_policy_of_its_own() => SettingsFile.CheckFile(
        """
        [ConfigSchema("Shop")] public sealed partial class ShopConfig { public Open? Open { get; set; } public Closed? Closed { get; set; } }
        [ConfigSchema(UnknownKeys = UnknownKeyPolicy.Ignore)] public sealed partial class Open;
        [ConfigSchema] public sealed partial class Closed;
        """,
        """{ "Shop": { "Open": { "x": 1, "X": 2 }, "Closed": { [|"x"|]: 1 } } }""").ShouldReport("FND0121");

    [Fact]
    public void Keys__when_there_are_thousands__then_no_more_are_reported_than_the_program_would()
    {
        string keys = string.Join(',', Enumerable.Range(0, 5_000).Select(static number => $"\"Unknown{number}\": 1"));
        GeneratorTestResult result = GeneratorTest.Run(SettingsFile.Project(SettingsFile.Owner(Pool), $$"""{ "Shop": { {{keys}} } }""") with { AllowErrors = true });
        Assert.Equal(256, result.Diagnostics.Count);
    }
}
