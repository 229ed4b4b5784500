using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class UnknownKeyTests
{
    [Fact]
    public void Unknown__by_default__then_it_is_an_error_at_every_depth() => Assert.Equal(
        ["UnknownKey Other @ app.json:1:2", "UnknownKey Part.Other @ app.json:1:20", "UnknownKey Parts[0].Other @ app.json:1:43", "UnknownKey ByName[x].Other @ app.json:1:72"],
        Bind.Json<StrictConfig>("""{"Other":1,"Part":{"Other":1},"Parts":[  {"Other":1}],"ByName":{"x":  {"Other":1}}}""").Findings);

    [Fact]
    public void Unknown__when_the_part_is_lenient__then_each_schema_decides_for_itself() => Assert.Equal(
        ["warning UnknownKey Warning.Other @ app.json:1:24"],
        Bind.Json<StrictConfig>("""{"Warning":{"Size":1,  "Other":1},"Ignoring":{"Other":1}}""").Findings);

    [Theory]
    [InlineData("Sise", "is not a known key; did you mean Size?")]
    [InlineData("SizeLimit", "is not a known key")]
    [InlineData("ApiKe", "is not a known key")]
    [InlineData("apikeys", "is not a known key")]
    public void Unknown__when_a_field_is_near__then_it_is_suggested_unless_it_is_secret(string key, string message)
    {
        string report = Bind.Json<SlotConfig>($$"""{"{{key}}":1}""").Report;

        Assert.Equal($"{key}: {message} (app.json:1:2)\n", report);
        Assert.DoesNotContain("ApiKey", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown__when_only_the_environment_has_it__then_it_warns()
    {
        Environment.SetEnvironmentVariable("FNDBINDUNKNOWN_Shop__Sise", "1");
        try
        {
            IConfigurationBuilder builder = new ConfigurationBuilder().AddFile("""{"Shop":{"Size":2}}""").AddEnvironmentVariables("FNDBINDUNKNOWN_");

            Bound<SlotConfig> bound = Bind.Section<SlotConfig>(builder.Build().GetSection("Shop"));

            Assert.Equal(2, bound.Value.Size);
            Assert.Equal(["Sise: is not a known key; did you mean Size? (environment variable FNDBINDUNKNOWN_Shop__Sise)"], bound.Warnings);
            Assert.Equal(
                ["UnknownKey Sise @ argument --Shop:Sise"],
                Bind.Section<SlotConfig>(builder.AddCommandLine(["--Shop:Sise=1"]).Build().GetSection("Shop")).Findings);
        }
        finally
        {
            Environment.SetEnvironmentVariable("FNDBINDUNKNOWN_Shop__Sise", null);
        }
    }

    [Fact]
    public void Unknown__when_the_value_is_wrong_too__then_only_the_key_is_told() =>
        Assert.Equal(["UnknownKey Other @ app.json:1:2"], Bind.Json<SlotConfig>("""{"Other":{"deep":[null,{"x":1}]}}""").Findings);

    [Fact]
    public void Renamed__when_the_earlier_name_is_used__then_it_is_read_with_a_warning()
    {
        Bound<StrictConfig> bound = Bind.Json<StrictConfig>("""{"Amount":3}""");

        Assert.Equal(3, bound.Value.Count);
        Assert.Equal(["Amount: is an earlier name; use Count (app.json:1:2)"], bound.Warnings);
        Assert.Equal(["Min Count @ app.json:1:11", "warning RenamedKey Amount @ app.json:1:2"], Bind.Json<StrictConfig>("""{"Amount":0}""").Findings);
    }
}

[ConfigSchema]
internal sealed partial record StrictConfig
{
    public SlotConfig? Part { get; init; }

    public List<SlotConfig> Parts { get; init; } = [];

    public Dictionary<string, SlotConfig> ByName { get; init; } = [];

    public WarningConfig? Warning { get; init; }

    public IgnoringConfig? Ignoring { get; init; }

    [Field(Min = 1, RenamedFrom = "Amount")]
    public int Count { get; init; } = 1;
}

[ConfigSchema]
internal sealed partial record SlotConfig
{
    public int Size { get; init; } = 1;

    [Field(Secret = true)]
    public string? ApiKey { get; init; }
}

[ConfigSchema(UnknownKeys = UnknownKeyPolicy.Warn)]
internal sealed partial record WarningConfig
{
    public int Size { get; init; } = 1;
}

[ConfigSchema(UnknownKeys = UnknownKeyPolicy.Ignore)]
internal sealed partial record IgnoringConfig
{
    public int Size { get; init; } = 1;
}
