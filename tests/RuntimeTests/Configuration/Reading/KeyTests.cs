using Foundation.Configuration;
using Foundation.Spelling;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class KeyTests
{
    private static readonly ConfigSchemaInfo Renamed = Schema(new ConfigFieldInfo("Size", "Size", 0) { RenamedFrom = "PoolSize" });

    [Fact]
    public void Renamed__earlier_name__is_read_with_a_warning()
    {
        Assert.Equal(["5"], Open(Json("""{"poolsize":5}"""), Renamed, out ConfigErrors errors));
        Assert.Equal(["warning RenamedKey poolsize @ app.json:1:2"], Findings(errors));
        Assert.Equal("is an earlier name; use Size", errors.WarningAt(0).Message);
    }

    [Fact]
    public void Renamed__both_names_in_one_source__is_an_error()
    {
        Open(Json("""{"Size":1,"PoolSize":5}"""), Renamed, out ConfigErrors errors);
        Assert.Equal(["RenamedKey PoolSize @ app.json:1:11"], Findings(errors));
    }

    [Theory]
    [InlineData("""{"Size":1}""", """{"PoolSize":2}""")]
    [InlineData("""{"PoolSize":1}""", """{"Size":2}""")]
    public void Renamed__both_names_in_two_sources__the_higher_one_wins(string low, string high)
    {
        Assert.Equal(["2"], Open(Merge(Tree(low), Tree(high)), Renamed, out ConfigErrors errors));
        Assert.Equal(0, errors.Count);
        Assert.Equal(ConfigErrorCode.RenamedKey, errors.WarningAt(0).Code);
    }

    [Fact]
    public void Renamed__earlier_name_twice__is_a_duplicate()
    {
        Open(Json("""{"PoolSize":1,"POOLSIZE":5}"""), Renamed, out ConfigErrors errors);
        Assert.Equal("DuplicateKey POOLSIZE @ app.json:1:15", Findings(errors)[0]);
    }

    [Fact]
    public void Deprecated__key_that_is_set__gives_a_warning_with_the_reason()
    {
        ConfigSchemaInfo schema = Schema(new ConfigFieldInfo("Size", "Size", 0) { Deprecated = "sizes itself" });
        Open(Json("""{ "Size": 1 }"""), schema, out ConfigErrors errors);
        Assert.Equal(["warning DeprecatedKey Size @ app.json:1:3"], Findings(errors));
        Assert.Equal("is deprecated: sizes itself", errors.WarningAt(0).Message);
    }

    [Theory]
    [InlineData(UnknownKeyPolicy.Error, 1, 0)]
    [InlineData(UnknownKeyPolicy.Warn, 0, 1)]
    [InlineData(UnknownKeyPolicy.Ignore, 0, 0)]
    public void Unknown__by_policy__is_an_error_a_warning_or_nothing(UnknownKeyPolicy policy, int count, int warnings)
    {
        var schema = new ConfigSchemaInfo("Test", null, [new ConfigFieldInfo("Size", "Size", 0)]) { UnknownKeys = policy };
        Open(Json("""{"Other":1}"""), schema, out ConfigErrors errors);
        Assert.Equal((count, warnings), (errors.Count, errors.WarningCount));
    }

    [Theory]
    [InlineData("PoolSzie", "is not a known key; did you mean PoolSize?")]
    [InlineData("pool_size", "is not a known key; did you mean PoolSize?")]
    [InlineData("Pasword", "is not a known key")]
    [InlineData("xy", "is not a known key")]
    [InlineData("Something", "is not a known key")]
    [InlineData("Pool:Size", "is not a known key; nest the object, a ':' in a key does not")]
    public void Unknown__near_a_known_key__is_suggested_unless_it_is_secret(string key, string message)
    {
        ConfigSchemaInfo schema = Schema(new ConfigFieldInfo("PoolSize", "PoolSize", 0), new ConfigFieldInfo("Password", "Password", 1) { IsSecret = true });
        Open(Json($$"""{"{{key}}":1}"""), schema, out ConfigErrors errors);
        Assert.Equal(message, errors[0].Message);
    }

    [Fact]
    public void Unknown__empty_key__is_shown_as_empty()
    {
        Open(Json("""{"":1}"""), Schema("a"), out ConfigErrors errors);
        Assert.Equal("\"\"", errors[0].Path);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "", 3)]
    public void Distance__counts_edits_and_swaps(string left, string right, int expected) =>
        Assert.Equal(expected, Suggestion.Distance(left, right));

    [Fact]
    public void Discriminator__on_a_case__is_no_unknown_key()
    {
        var schema = new ConfigSchemaInfo("Tcp", null, [new ConfigFieldInfo("Port", "Port", 0)]) { Discriminator = "kind" };
        Assert.Equal(["1"], Open(Json("""{"Port":1,"Kind":"tcp"}"""), schema, out ConfigErrors errors));
        Assert.Empty(Findings(errors));
    }

    [Theory]
    [InlineData("""{"kind":"tcp"}""", 0)]
    [InlineData("""{"a":1,"KIND":"UDP"}""", 1)]
    [InlineData("""{"kind":"\u0074cp"}""", 0)]
    public void Variant__tag_anywhere_in_any_case__is_found(string json, int expected)
    {
        ConfigErrors errors = default;
        Assert.True(Json(json).TryReadVariant(Union, out int variant, ref errors));
        Assert.Equal((expected, 0), (variant, errors.Count));
    }

    [Theory]
    [InlineData("""{"a":1}""", "Required kind @ app.json:1:1", "is required: one of tcp, udp")]
    [InlineData("""{"kind":"tpc"}""", "UnknownVariant kind @ app.json:1:9", "\"tpc\" is none of tcp, udp; did you mean tcp?")]
    [InlineData("""{"kind":null}""", "Required kind @ app.json:1:9", "is required: one of tcp, udp")]
    [InlineData("""{"kind":[]}""", "WrongType kind @ app.json:1:9", "one of tcp, udp is needed")]
    public void Variant__tag_missing_or_unknown__is_an_error(string json, string finding, string message)
    {
        ConfigErrors errors = default;
        ConfigErrorMark mark = errors.Mark;
        ConfigReader reader = Json(json);
        Assert.False(reader.TryReadVariant(Union, out int variant, ref errors));
        Assert.False(reader.Complete(mark, ref errors));
        Assert.Equal(-1, variant);
        Assert.Equal([finding], Findings(errors));
        Assert.Equal(message, errors[0].Message);
    }

    private static ConfigSchemaInfo Union => new("Endpoint", null, []) { Discriminator = "kind", Variants = ["tcp", "udp"] };
}
