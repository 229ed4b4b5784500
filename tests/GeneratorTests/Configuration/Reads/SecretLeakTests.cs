namespace Foundation.GeneratorTests.Configuration.Reads;

/// <summary>Where a secret may flow, and where not.</summary>
public sealed class SecretLeakTests
{
    [Fact]
    public void FND0122__secret_in_a_log_call__reports() =>
        Check("log.LogInformation(\"{Url}\", [|c.Url|]);").ShouldReport(
            "FND0122", message: "'MailConfig.Url' is Secret, but flows into a log call: leave it out, or write the schema instead, whose text hides its secrets");

    [Fact]
    public void FND0122__secret_that_is_passed_on__is_silent() => Check("""
        using var client = new Connection(c.Url, c.Keys?[0]);
        client.Password = c.Url;
        Connection.Open(c.Url.Trim());
        log.LogInformation("{Name} {Length} {IsSet}", c.Name, c.Url.Length, c.Url.Length > 0);
        log.LogInformation("{Config}", c);
        string text = $"{c} {nameof(c.Url)} {c.Name}" + c.Name;
        var same = c with { Url = text };
        if (c.Url == text + "x") throw new InvalidOperationException(text);
        throw new SecretException(c.Url);
        """).ShouldBeSilent();

    [Theory]
    [InlineData("_ = $\"a {[|c.Url|]}\";")]
    [InlineData("_ = \"a \" + [|c.Url|] + \"b\";")]
    [InlineData("string s = \"\"; s += [|c.Url|];")]
    [InlineData("_ = string.Format(\"{0}\", [|c.Url|]);")]
    [InlineData("_ = string.Concat(\"a\", [|c.Url|]);")]
    [InlineData("_ = string.Join(\",\", [|c.Keys|]);")]
    [InlineData("throw new InvalidOperationException([|c.Url|]);")]
    [InlineData("throw new ArgumentException(paramName: \"c\", message: [|c.Url|]);")]
    [InlineData("log.Log(LogLevel.Error, \"{A}\", [|c.Url|]);")]
    [InlineData("log.Log(LogLevel.Error, default, [|c.Url|], null, (text, error) => text);")]
    [InlineData("using var scope = log.BeginScope([|c.Url|]);")]
    [InlineData("log.Connected([|c.Url|]);")]
    [InlineData("log.LogWarning($\"x {[|c.Url|]}\");")]
    [InlineData("_ = new StringBuilder().Append($\"x {[|c.Url|]}\");")]
    [InlineData("_ = $\"{c?[|.Url|]?.Trim()}\";")]
    [InlineData("_ = $\"{[|c.Url|].ToUpperInvariant()}\";")]
    [InlineData("_ = $\"{(flag ? [|c.Url|] : c.Name)} {flag switch { true => [|c.Url|], _ => c.Name }}\";")]
    [InlineData("_ = $\"{[|c.Pin|]}\";")]
    public void Secret__when_it_enters_a_text__then_the_place_is_marked(string statement) => Check(statement).ShouldReport("FND0122");

    [Fact]
    public void Local__when_it_is_assigned_once__then_the_secret_is_followed_through_it() => Check("""
        string url = c.Url;
        object boxed = url ?? "none";
        log.LogInformation("{Url}", [|boxed|]);
        Action later = () => Console.WriteLine($"{[|url|]}");
        if (c is { Url: { Length: > 3 } found }) log.LogError("{Url}", [|found|]);
        Connection.Open(url);
        """).ShouldReport("FND0122");

    [Fact]
    public void Local__when_it_is_assigned_again__then_nothing_is_known_of_it() => Check("""
        string first = c.Url;
        first = "hidden";
        string second = c.Url;
        Connection.Hide(ref second);
        (string third, int count) = (c.Url, 1);
        third = "hidden";
        log.LogInformation("{A} {B} {C} {Count}", first, second, third, count);
        """).ShouldBeSilent();

    private static GeneratorTestResult Check(string statements)
    {
        string source = $$"""
            using System.Text;
            using Microsoft.Extensions.Logging;
            {{ConfigSource.Types("""
            [ConfigSchema]
            public sealed partial record MailConfig
            {
                public required string Name { get; init; }

                [Field(Secret = true)] public required string Url { get; init; }

                [Field(Secret = true)] public ImmutableArray<string>? Keys { get; init; }

                [Field(Secret = true)] public int Pin;
            }

            public sealed class Connection(string url, string? key) : IDisposable
            {
                public string Password { get; set; } = url + key;

                public static void Open(string url) => _ = new Connection(url, null);

                public static void Hide(ref string url) => url = "";

                public void Dispose() { }
            }

            public sealed class SecretException(string secret) : Exception("it does not fit")
            {
                public string Secret => secret;
            }

            public static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "Connected to {Url}")]
                public static partial void Connected(this ILogger logger, string url);

                public static partial void Connected(this ILogger logger, string url) { }
            }

            public static class Mail
            {
                public static void Send(MailConfig c, ILogger log, bool flag)
                {
            """)}}
            {{statements}}
                }
            }
            """;
        return GeneratorTest.Run(new GeneratorTestSetup
        {
            Sources = [source],
            AllowErrors = source.Contains("[|", StringComparison.Ordinal),
        });
    }
}
