namespace Foundation.GeneratorTests.Configuration.Reads;

/// <summary>Where a deprecated field may be read, and where not.</summary>
public sealed class DeprecatedReadTests
{
    [Fact]
    public void FND0123__deprecated_field_that_is_read__reports() =>
        Check("return [|c.Seconds|];").ShouldReport("FND0123", message: "'MailConfig.Seconds' is deprecated, but is read here: use Timeout");

    [Fact]
    public void FND0123__deprecated_field_that_is_written_or_named__is_silent() => Check("""
        var other = c with { Seconds = 3 };
        var made = new MailConfig { Seconds = 4 };
        made.Old = 5;
        (made.Old, int x) = (1, 2);
        return (int)c.Effective.TotalSeconds + nameof(c.Seconds).Length + other.Fresh + x;
        """).ShouldBeSilent();

    [Theory]
    [InlineData("return c is { [|Seconds|]: 3 } ? 1 : 0;")]
    [InlineData("[|c.Old|] += 1; return 0;")]
    [InlineData("return c?[|.Seconds|] ?? 0;")]
    public void Field__when_it_is_read_in_passing__then_that_is_a_read(string statements) =>
        Check(statements).ShouldReport("FND0123");

    private static GeneratorTestResult Check(string statements) => GeneratorTest.Run(new GeneratorTestSetup
    {
        Sources = [ConfigSource.Types($$"""
            [ConfigSchema]
            public sealed partial record MailConfig
            {
                [Field(Deprecated = "use Timeout")] public int? Seconds { get; init; }

                [Field(Deprecated = "use Fresh")] public int Old;

                public int Fresh { get; init; }

                public TimeSpan? Timeout { get; init; }

                public TimeSpan Effective => Timeout ?? TimeSpan.FromSeconds(Seconds ?? Old);
            }

            public static class Mail
            {
                public static int? Count(MailConfig c)
                {
                    {{statements}}
                }
            }
            """)],
        AllowErrors = statements.Contains("[|", StringComparison.Ordinal),
    });
}
