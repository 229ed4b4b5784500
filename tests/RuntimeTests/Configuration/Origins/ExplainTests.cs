using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Binding;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Origins;

public sealed class ExplainTests
{
    [Fact]
    public void Explain__when_several_sources_have_the_value__then_the_highest_set_it_and_the_others_are_overridden()
    {
        var program = new Explaining(static builder => builder
            .AddFile("""{"Store":{"Database":{"PoolSize":10}}}""", "appsettings.json")
            .AddFile("{\n\"Store\":{\"Database\":{\"PoolSize\":20}}}", "appsettings.Production.json")
            .AddCommandLine(["/store:database:poolsize=30"]));

        Assert.Equal(
            """
            Store:Database:PoolSize = 30
              set by      argument /store:database:poolsize  30
              overridden  appsettings.Production.json:2:33   20
              overridden  appsettings.json:1:34              10
              default                                        10

            """,
            program.Text("store:DATABASE:poolSize"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Explain__when_nobody_set_the_value__then_the_default_holds() => Assert.Equal(
        "Store:Database:PoolSize = 10\n  default     set by nobody  10\n",
        Explaining.Files("").Text("Store:Database:PoolSize"));

    [Fact]
    public void Explain__when_nobody_set_the_value_and_it_has_no_default__then_it_is_null() => Assert.Equal(
        "Store:Database:CacheLimits = null\n  default     set by nobody  null\n",
        Explaining.Files("").Text("Store:Database:CacheLimits"));

    [Theory]
    [InlineData("Store:Database:Replicas:1:Host")]
    [InlineData("store:database:replicas:1:HOST")]
    [InlineData("Store:Database:Replicas[1].Host")]
    [InlineData("Store:Database:Replicas[1]:Host")]
    public void Explain__when_the_path_leads_into_a_list__then_both_ways_to_write_it_are_known(string path) => Assert.Equal(
        "Store:Database:Replicas:1:Host = b\n  set by      a.json:1:56  \"b\"\n  default                  localhost\n",
        Explaining.Files("""
            "Replicas":[{"Host":"a"},{"Host":"b"}]
            """).Text(path));

    [Fact]
    public void Explain__when_a_higher_list_replaces_a_lower_one__then_it_says_so()
    {
        Explaining program = Explaining.Files(""" "Replicas":[{"Host":"a"},{"Host":"b"}] """, """ "Replicas":[{"Host":"c"}] """);

        Assert.Equal(
            """
            Store:Database:Replicas = [{ Host = c, Weight = 1, Password = null }]
              set by      b.json:1:35  a list of 1 element
              overridden  a.json:1:35  a list of 2 elements  (lists replace each other as a whole)
              default                  []

            """,
            program.Text("Store:Database:Replicas"), ignoreLineEndingDifferences: true);
        Assert.Equal(
            "Store:Database:Replicas:1:Host is not set\n  hidden      a.json:1:57  \"b\"  (by the whole list in b.json:1:35)\n",
            program.Text("Store:Database:Replicas:1:Host"));
    }

    [Fact]
    public void Explain__when_a_variable_replaces_a_list__then_what_it_hides_is_named()
    {
        var program = new Explaining(static builder => builder
            .AddFile("""{"Store":{"Database":{"Replicas":[{"Host":"a"}]}}}""")
            .AddTexts(("Store:Database:Replicas:0:Weight", "2")));

        Assert.Equal(
            """
            Store:Database:Replicas:0:Host = localhost
              hidden      app.json:1:43  "a"  (by what stands in in-memory collection)
              default     set by nobody  localhost

            """,
            program.Text("Store:Database:Replicas:0:Host"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Explain__when_objects_merge__then_every_source_that_adds_to_it_is_named()
    {
        Explaining program = Explaining.Files(""" "Labels":{"a":"1"} """, """ "Labels":{"b":"2"} """);

        Assert.Equal(
            """
            Store:Database:Labels = { a = 1, b = 2 }
              set by      b.json:1:33  an object of 1 key
              merged      a.json:1:33  an object of 1 key
              default                  {}

            """,
            program.Text("Store:Database:Labels"), ignoreLineEndingDifferences: true);
        Assert.Equal("Store:Database:Labels:a = 1\n  set by      a.json:1:38  \"1\"\n", program.Text("Store:Database:Labels[a]"));
    }

    [Fact]
    public void Explain__when_a_null_hides_an_object__then_it_says_so() => Assert.Equal(
        "Store:Database:CacheLimits:Most is not set\n  hidden      a.json:1:45  1  (by what stands in b.json:1:37)\n",
        Explaining.Files("""
            "CacheLimits":{"Most":1}
            """, """
            "CacheLimits":null
            """).Text("Store:Database:CacheLimits:Most"));

    [Fact]
    public void Explain__when_the_value_is_under_an_earlier_name__then_it_is_shown_as_such() => Assert.Equal(
        "Store:Database:PoolSize = 20\n  set by      a.json:1:30  20  (under its earlier name Pool)\n  default                  10\n",
        Explaining.Files("""
            "Pool":20
            """).Text("Store:Database:Pool"));

    [Fact]
    public void Explain__when_the_field_is_deprecated__then_it_says_what_to_use() => Assert.Equal(
        "Store:Database:Host = h\n  set by      a.json:1:30  \"h\"\n  deprecated  use Replicas\n",
        Explaining.Files("""
            "Host":"h"
            """).Text("Store:Database:Host"));

    [Theory]
    [InlineData("\"CacheEnabled\":false,\"CacheTtl\":\"2h\"", "CacheTtl", true)]
    [InlineData("\"CacheEnabled\":false", "CacheTtl", true)]
    [InlineData("\"CacheEnabled\":false", "CacheLimits", true)]
    [InlineData("\"CacheEnabled\":false,\"CacheLimits\":{}", "CacheLimits:Most", true)]
    [InlineData("\"CacheEnabled\":true,\"CacheTtl\":\"2h\"", "CacheTtl", false)]
    [InlineData("\"CacheLimits\":{}", "CacheLimits:Most", false)]
    [InlineData("", "CacheTtl", false)]
    [InlineData("\"CacheEnabled\":false", "CacheEnabled", false)]
    public void Explain__when_the_field_depends_on_another__then_it_tells_whether_it_has_an_effect(string members, string path, bool isInactive) =>
        Assert.Equal(isInactive, Explaining.Files(members).Of($"Store:Database:{path}").IsInactive);

    [Fact]
    public void Explain__when_the_field_is_inactive__then_it_says_when_it_would_not_be() => Assert.Equal(
        "Store:Database:CacheTtl = 1h\n  default     set by nobody  1h\n  inactive    has an effect only when CacheEnabled is true\n",
        Explaining.Files("""
            "CacheEnabled":false
            """).Text("Store:Database:CacheTtl"));

    [Fact]
    public void Explain__when_the_section_is_nowhere__then_defaults_decide() =>
        Assert.False(new Explaining(static _ => { }).Of("Store:Database:CacheTtl").IsInactive);

    [Fact]
    public void Explain__when_the_value_is_invalid__then_it_says_why() => Assert.Equal(
        "Store:Database:PoolSize is not valid\n  set by      a.json:1:34  0\n  default                  10\n  problem     must be at least 1, was 0\n",
        Explaining.Files("""
            "PoolSize":0
            """).Text("Store:Database:PoolSize"));

    [Fact]
    public void Explain__when_another_value_is_invalid__then_it_says_that_the_section_is_rejected() => Assert.Equal(
        "Store:Database:PoolSize is not valid\n  set by      a.json:1:34  5\n  default                  10\n  problem     Store:Database is rejected for 1 error elsewhere\n",
        Explaining.Files("""
            "PoolSize":5,"CacheEnabled":"maybe"
            """).Text("Store:Database:PoolSize"));

    [Fact]
    public void Explain__when_a_file_is_malformed__then_it_is_named() => Assert.Equal(
        "Store:Database:PoolSize is not valid\n  unreadable  bad.json:1:2   the file ends too early\n  set by      app.json:1:34  5\n  default                    10\n  problem     Store:Database is rejected while a source cannot be read\n",
        new Explaining(static builder => builder.AddFile("""{"Store":{"Database":{"PoolSize":5}}}""").AddFile("{", "bad.json")).Text("Store:Database:PoolSize"));

    [Fact]
    public void Explain__when_the_program_uses_another_value_than_the_sources_say__then_it_shows_both()
    {
        Explaining program = Explaining.Files(""" "PoolSize":20 """);
        program.Store.TryUpdate(static config => config with { PoolSize = 30 });

        ConfigExplanation explanation = program.Of("Store:Database:PoolSize");

        Assert.Equal(("20", "30", true), (explanation.Value, explanation.ValueInUse, explanation.IsOutdated));
        Assert.Equal(
            """
            Store:Database:PoolSize = 30
              in use      not what the sources say  30
              set by      a.json:1:35               20
              default                               10

            """,
            explanation.ToString(), ignoreLineEndingDifferences: true);
        Assert.False(program.Of("Store:Database:CacheTtl").IsOutdated);
    }

    [Fact]
    public void Explain__when_the_program_uses_another_secret__then_it_says_so_without_showing_either()
    {
        Explaining program = Explaining.Files(""" "Url":"hunter2" """);
        program.Store.TryUpdate(static config => config with { PoolSize = 30 });
        Assert.False(program.Of("Store:Database:Url").IsOutdated);

        program.Store.TryUpdate(static config => config with { Url = "hunter3" });

        Assert.Equal(
            "Store:Database:Url = ***\n  in use      not what the sources say  ***\n  set by      a.json:1:30               ***\n",
            program.Text("Store:Database:Url"));
    }

    [Fact]
    public void Explain__when_the_sources_became_invalid__then_the_program_still_uses_what_was_valid()
    {
        var program = new Explaining(static builder => builder.AddTexts(("Store:Database:PoolSize", "20")));
        Assert.Equal(20, program.Store.Current.PoolSize);
        program.Configuration["Store:Database:PoolSize"] = "many";

        Assert.Equal(
            """
            Store:Database:PoolSize = 20
              in use      not what the sources say  20
              set by      in-memory collection      many
              default                               10
              problem     must be a whole number, was "many"

            """,
            program.Text("Store:Database:PoolSize"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Explain__when_the_place_is_the_tag_of_a_union__then_it_is_known() => Assert.Equal(
        "Store:Database:Sink:kind = net\n  set by      a.json:1:38  \"NET\"\n",
        Explaining.Files("""
            "Sink":{"kind":"NET"}
            """).Text("Store:Database:Sink:Kind"));

    [Fact]
    public void Explain__when_the_providers_cannot_be_seen__then_the_value_is_known_and_its_place_is_not()
    {
        IConfiguration inner = new ConfigurationBuilder().AddTexts(("Store:Database:PoolSize", "20")).Build();

        ConfigExplanation explanation = new Explaining(new HiddenConfiguration(inner)).Of("Store:Database:PoolSize");

        Assert.Equal("20", explanation.Value);
        Assert.True(explanation.Contributions.Single().Origin.IsUnknown);
    }

    [Theory]
    [InlineData("Store:Database:PoolSzie", "Store:Database:PoolSzie is not a known key; did you mean Store:Database:PoolSize?\n  set by      a.json:1:34  (not shown)\n")]
    [InlineData("Store:Database:Replicsa:0:Host", "Store:Database:Replicsa:0:Host is not a known key; did you mean Store:Database:Replicas:0:Host?\n")]
    [InlineData("Store:Database:Replicas:0:Hots", "Store:Database:Replicas:0:Hots is not a known key; did you mean Store:Database:Replicas:0:Host?\n")]
    [InlineData("Store:Database:PoolSize:More", "Store:Database:PoolSize:More is not a known key\n")]
    [InlineData("Stoer:Database:PoolSize", "Stoer:Database:PoolSize belongs to no schema; did you mean Store:Database:PoolSize?\n")]
    [InlineData("Other:Thing", "Other:Thing belongs to no schema\n")]
    [InlineData("Store:Database:Ulr", "Store:Database:Ulr is not a known key\n")]
    [InlineData("Store:Databose:Url", "Store:Databose:Url belongs to no schema; did you mean Store:Database?\n")]
    [InlineData("Store:Database:Replicsa:0:Password", "Store:Database:Replicsa:0:Password is not a known key; did you mean Store:Database:Replicas?\n")]
    [InlineData("Store:Database:Sink:Kye", "Store:Database:Sink:Kye is not a known key\n")]
    public void Explain__when_the_path_is_unknown__then_it_says_what_may_be_meant_and_never_suggests_a_secret(string path, string expected) =>
        Assert.Equal(expected, Explaining.Files(path.EndsWith("PoolSzie", StringComparison.Ordinal) ? "\"PoolSzie\":5" : "").Text(path));

    [Theory]
    [InlineData("Store:Database:Url", "Store:Database:Url = ***\n  set by      a.json:1:29  ***\n")]
    [InlineData("Store:Database:Tokens:a", "Store:Database:Tokens:a is set\n  set by      a.json:1:53  ***\n")]
    [InlineData("Store:Database:Sink:Key", "Store:Database:Sink:Key = ***\n  set by      a.json:1:91  ***\n")]
    public void Explain__when_the_place_is_a_secret__then_it_is_redacted(string path, string expected) =>
        Assert.Equal(expected, Explaining.Files("""
            "Url":"hunter2","Tokens":{"a":"hunter2"},"Sink":{"kind":"net","Key":"hunter2"}
            """).Text(path));

    [Fact]
    public void Explain__when_the_path_is_a_whole_section__then_it_shows_the_object() => Assert.Equal(
        "Store:Database",
        Explaining.Files("").Of("store:database").Path, ignoreCase: false);

    [Fact]
    public void Explain__when_the_place_is_in_a_set__then_its_order_is_not_guessed()
    {
        ConfigExplanation explanation = Explaining.Files(""" "Zones":["b","a","b"] """).Of("Store:Database:Zones:2");
        Assert.Equal((true, null, "\"b\""), (explanation.IsKnown, explanation.Value, explanation.Contributions[0].Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Explain__when_the_path_is_empty__then_it_throws(string path) =>
        Assert.Throws<ArgumentException>(() => Explaining.Files("").Of(path));

    [Theory]
    [InlineData(":")]
    [InlineData("Store:Database:")]
    [InlineData("Store:Database:[")]
    [InlineData("Store:Database:Replicas[")]
    [InlineData("Store:Database:Replicas[]..x")]
    [InlineData("Store:Database:.[].")]
    [InlineData("Store:Database:Labels[")]
    [InlineData("[[[")]
    public void Explain__when_the_path_is_no_path__then_it_is_not_set(string path) =>
        Assert.Empty(Explaining.Files("").Of(path).Contributions);

    private sealed class HiddenConfiguration(IConfiguration inner) : IConfiguration
    {
        public string? this[string key]
        {
            get => inner[key];
            set => inner[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren();

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => inner.GetReloadToken();

        public IConfigurationSection GetSection(string key) => new HiddenSection(inner.GetSection(key));
    }

    private sealed class HiddenSection(IConfigurationSection inner) : IConfigurationSection
    {
        public string Key => inner.Key;

        public string Path => inner.Path;

        public string? Value
        {
            get => inner.Value;
            set => inner.Value = value;
        }

        public string? this[string key]
        {
            get => inner[key];
            set => inner[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren();

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => inner.GetReloadToken();

        public IConfigurationSection GetSection(string key) => new HiddenSection(inner.GetSection(key));
    }
}
