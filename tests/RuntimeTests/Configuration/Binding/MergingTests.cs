using System.Collections.Immutable;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Binding;

public sealed class MergingTests
{
    private const string Base = """
        {
          "Shop": {
            "Name": "base",
            "Pool": { "Size": 5, "Idle": 2 },
            "Hosts": ["a", "b", "c"],
            "Labels": { "one": "1", "two": "2" },
            "Routes": [ { "Path": "/a", "Weight": 1 }, { "Path": "/b", "Weight": 2 } ]
          }
        }
        """;

    [Fact]
    public void Object__when_a_later_source_has_some_of_its_keys__then_the_others_stay()
    {
        ShopConfig shop = Merge("""{"Shop":{"Pool":{"SIZE":6}}}""").Value;

        Assert.Equal(new PoolConfig { Size = 6, Idle = 2 }, shop.Pool);
        Assert.Equal("base", shop.Name);
    }

    [Fact]
    public void List__when_a_later_source_has_it__then_nothing_of_the_earlier_one_is_left()
    {
        Assert.Equal(["x"], Merge("""{"Shop":{"Hosts":["x"]}}""").Value.Hosts);
        Assert.Empty(Merge("""{"Shop":{"Hosts":[]}}""").Value.Hosts);
        Assert.Equal([new RouteConfig { Path = "/c" }], Merge("""{"Shop":{"Routes":[{"Path":"/c"}]}}""").Value.Routes);
    }

    [Fact]
    public void Dictionary__when_a_later_source_has_it__then_entries_are_added_replaced_and_removed_by_null() =>
        Assert.Equal(
            [("one", "I"), ("three", "3")],
            Merge("""{"Shop":{"Labels":{"one":"I","two":null,"three":"3"}}}""").Value.Labels.Select(static label => (label.Key, label.Value)).Order());

    [Fact]
    public void Null__when_a_later_source_has_it__then_it_overrides_and_is_judged() => Assert.Equal(
        ["Null Hosts @ over.json:1:18"],
        Merge("""{"Shop":{"Hosts":null}}""").Findings);

    [Fact]
    public void Object__when_a_middle_source_makes_it_null__then_only_the_last_one_counts() =>
        Assert.Equal(
            new PoolConfig { Size = 7 },
            Merge("""{"Shop":{"Pool":null}}""", """{"Shop":{"Pool":{"Size":7}}}""").Value.Pool);

    [Fact]
    public void Sources__of_every_kind__then_the_last_one_wins_key_by_key()
    {
        const string Prefix = "FNDBINDMERGE_";
        string[] variables = [$"{Prefix}Shop__Pool__Size", $"{Prefix}Shop__Hosts__0", $"{Prefix}SHOP__LABELS__two", $"{Prefix}Shop__Name"];
        string[] values = ["8", "env", "II", "environment"];
        for (int i = 0; i < variables.Length; i++)
        {
            Environment.SetEnvironmentVariable(variables[i], values[i]);
        }

        try
        {
            ShopConfig shop = Bind.Section<ShopConfig>(new ConfigurationBuilder()
                .AddFile(Base, "base.json")
                .AddFile("""{"Shop":{"Labels":{"one":"I"},"Hosts":["x","y"]}}""", "over.json")
                .AddEnvironmentVariables(Prefix)
                .AddCommandLine(["--shop:name=argument", "--Shop:Pool:Idle", "3"])
                .AddTexts(("Shop:Labels:one", null))
                .Build()
                .GetSection("Shop")).Value;

            Assert.Equal(("argument", new PoolConfig { Size = 8, Idle = 3 }), (shop.Name, shop.Pool));
            Assert.Equal(["env"], shop.Hosts);
            Assert.Equal([("two", "II")], shop.Labels.Select(static label => (label.Key.ToLowerInvariant(), label.Value)));
            Assert.Equal(2, shop.Routes.Length);
        }
        finally
        {
            Array.ForEach(variables, static variable => Environment.SetEnvironmentVariable(variable, null));
        }
    }

    [Theory]
    [InlineData("""{"Shop":{"Name":"a","name":"b"}}""", "DuplicateKey name @ over.json:1:21")]
    [InlineData("""{"Shop":{"Pool":{"Size":1,"SIZE":2}}}""", "DuplicateKey Pool.SIZE @ over.json:1:27")]
    [InlineData("""{"Shop":{"Labels":{"k":"1","K":"2"}}}""", "DuplicateKey Labels.K @ over.json:1:28")]
    [InlineData("""{"Shop":{},"SHOP":{}}""", "DuplicateKey SHOP @ over.json:1:12")]
    public void Keys__when_two_of_one_source_differ_only_by_case__then_that_is_an_error(string json, string finding) =>
        Assert.Equal(finding, Assert.Single(Merge(json).Findings));

    private static Bound<ShopConfig> Merge(params string[] over)
    {
        IConfigurationBuilder builder = new ConfigurationBuilder().AddFile(Base, "base.json");
        foreach (string json in over)
        {
            builder.AddFile(json, "over.json");
        }

        return Bind.Section<ShopConfig>(builder.Build().GetSection("Shop"));
    }
}

[ConfigSchema]
internal sealed partial record ShopConfig
{
    public required string Name { get; init; }

    public required PoolConfig Pool { get; init; }

    public ImmutableArray<string> Hosts { get; init; } = ["default"];

    public ImmutableArray<RouteConfig> Routes { get; init; } = [];

    public Dictionary<string, string> Labels { get; init; } = [];
}

[ConfigSchema]
internal sealed partial record PoolConfig
{
    public required int Size { get; init; }

    public int Idle { get; init; } = 1;
}

[ConfigSchema]
internal sealed partial record RouteConfig
{
    public required string Path { get; init; }

    public int Weight { get; init; } = 1;
}
