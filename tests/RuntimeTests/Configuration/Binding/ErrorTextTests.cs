using System.Collections.Immutable;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>What a user reads: path, demand, value, origin, on one line an error.</summary>
public sealed class ErrorTextTests
{
    private const string Base = """
        {
          "Url": "http://shop",
          "Replicas": [
            { "Host": "a b", "Weight": 2 },
            { "Host": "db-2", "Weight": "much" }
          ],
          "Labels": { "tier one": 1234 },
          "Sink": { "kind": "fiel", "Path": "" },
          "Key": "hunter2"
        }
        """;

    [Fact]
    public void Report__of_one_file__has_path_demand_value_and_place() => Assert.Equal(
        """
        Url: must match ^postgres://, was "http://shop" (base.json:2:10)
        Replicas[0].Host: must be a host name, was "a b" (base.json:4:15)
        Replicas[0].Weight: must be at most 1, was 2 (base.json:4:32)
        Replicas[1].Weight: must be a number, was a text (base.json:5:33)
        Labels[tier one]: must be at most 100, was 1234 (base.json:7:27)
        Sink.kind: "fiel" is none of file, net; did you mean file? (base.json:8:21)
        Key: must have at least 10 characters (base.json:9:10)

        """,
        Bind.Section<ReportConfig>(new ConfigurationBuilder().AddFile(Base, "base.json").Build()).Report);

    [Fact]
    public void Report__of_several_sources__names_the_one_that_was_wrong()
    {
        IConfigurationRoot root = new ConfigurationBuilder()
            .AddFile("""{"Shop":{"Url":"postgres://a","Key":"short","Sink":{"kind":"net"}}}""", "base.json")
            .AddFile("""{"Shop":{"Replicas":[{"Host":"","Weight":0}]}}""", "over.json")
            .AddCommandLine(["--Shop:Sink:Port=0", "--Shop:url=mysql://b"])
            .AddTexts(("Shop:Labels:b", "x"))
            .Build();

        Assert.Equal(
            """
            Url: must match ^postgres://, was "mysql://b" (argument --Shop:url)
            Replicas[0].Host: must be a host name, was "" (over.json:1:30)
            Labels[b]: must be a whole number, was "x" (in-memory collection)
            Sink.Port: must be at least 1, was 0 (argument --Shop:Sink:Port)
            Key: must have at least 10 characters (base.json:1:37)

            """,
            Bind.Section<ReportConfig>(root.GetSection("Shop")).Report);
    }

    [Fact]
    public void Report__of_a_variable__names_it_as_it_is_spelt()
    {
        Environment.SetEnvironmentVariable("FNDBINDVAR_shop__LABELS__a", "1000");
        try
        {
            IConfigurationRoot root = new ConfigurationBuilder()
                .AddFile("""{"Shop":{"Url":"postgres://a","Key":"long enough","Sink":{"kind":"net","Port":1}}}""")
                .AddEnvironmentVariables("FNDBINDVAR_")
                .Build();

            Assert.Equal(
                "Labels[a]: must be at most 100, was 1000 (environment variable FNDBINDVAR_shop__LABELS__a)\n",
                Bind.Section<ReportConfig>(root.GetSection("Shop")).Report);
        }
        finally
        {
            Environment.SetEnvironmentVariable("FNDBINDVAR_shop__LABELS__a", null);
        }
    }

    [Theory]
    [InlineData("a\\nUrl: is fine")]
    [InlineData("\\u001b[2J")]
    [InlineData("\\u202Eevil")]
    public void Report__when_a_value_a_key_or_a_tag_would_break_the_line__then_it_is_escaped(string text)
    {
        Bound<ReportConfig> bound = Bind.Json<ReportConfig>($$"""
            {"Url":"{{text}}","{{text}}":1,"Labels":{"{{text}}":"x"},"Sink":{"kind":"{{text}}"},"Key":"long enough"}
            """);

        Assert.Equal(4, bound.Codes.Length);
        Assert.Equal(4, bound.Report.Count('\n'));
        Assert.All(bound.Report, static character => Assert.False((char.IsControl(character) && character != '\n') || character == '\u202E'));
    }
}

[ConfigSchema]
internal sealed partial record ReportConfig
{
    [Field(Pattern = "^postgres://")]
    public required string Url { get; init; }

    public ImmutableArray<ReplicaConfig> Replicas { get; init; } = [];

    [Field(Max = 100)]
    public Dictionary<string, int> Labels { get; init; } = [];

    public required OutletConfig Sink { get; init; }

    [Field(Secret = true, MinLength = 10)]
    public required string Key { get; init; }
}

[ConfigSchema]
internal sealed partial record ReplicaConfig
{
    [Field(Format = FieldFormat.Host)]
    public required string Host { get; init; }

    [Field(Min = 0, Max = 1)]
    public double Weight { get; init; } = 1;
}

[ConfigSchema, Discriminator("kind")]
internal abstract partial record OutletConfig;

[ConfigSchema, Variant("file")]
internal sealed partial record FileOutlet : OutletConfig
{
    public required string Path { get; init; }
}

[ConfigSchema, Variant("net")]
internal sealed partial record NetOutlet : OutletConfig
{
    [Field(Min = 1)]
    public required int Port { get; init; }
}
