using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>Sources that are not our files: whatever can say that it has changed is followed.</summary>
public sealed class ForeignSourceTests
{
    [Fact]
    public void Provider__that_says_it_has_changed_is_reloaded()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        using ReloadTest test = new(_ => new ConfigurationRoot([provider]));

        Follows(test, size => provider.Set(("Pool:Size", size)));
    }

    [Fact]
    public void Provider__behind_a_chained_configuration_is_reloaded()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        using ReloadTest test = new(_ => new ConfigurationBuilder().AddConfiguration(new ConfigurationRoot([provider])).Build());

        Follows(test, size => provider.Set(("Pool:Size", size)));
    }

    [Fact]
    public void File__behind_a_chained_configuration_is_reloaded_together_with_the_others()
    {
        using ReloadTest test = new(test => new ConfigurationBuilder()
            .AddConfiguration(new ConfigurationBuilder().Add(test.Source("inner.json", """{ "Pool": { "Size": 10 } }""")).Build())
            .Add(test.Source("outer.json", """{ "Limits": { "Size": 10 } }"""))
            .Build());
        List<(int, int)> seen = [];
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => seen.Add((test.Pools.Current.Size, test.LimitsStore.Current.Size)));

        test.Files["inner.json"] = """{ "Pool": { "Size": 20 } }""";
        test.WriteAndSettle("""{ "Limits": { "Size": 20 } }""", "outer.json");

        Assert.Equal([(20, 20)], seen);
    }

    [Fact]
    public void Configuration_manager__is_followed_and_so_are_sources_that_are_added_later()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        using ReloadTest test = new(_ =>
        {
            var manager = new ConfigurationManager();
            ((IConfigurationBuilder)manager).Add(provider);
            return manager;
        });
        Follows(test, size => provider.Set(("Pool:Size", size)));

        ((IConfigurationBuilder)test.Configuration).Add(test.Source("late.json", """{ "Pool": { "Size": 40 } }"""));
        test.Settle();
        Assert.Equal(40, test.Pools.Current.Size);

        test.WriteAndSettle("""{ "Pool": { "Size": 50 } }""", "late.json");
        Assert.Equal(50, test.Pools.Current.Size);
    }

    [Fact]
    public void Microsoft_JSON_file__that_was_not_swapped_is_reloaded()
    {
        using ReloadTest test = new(static test =>
        {
            test.Files["app.json"] = """{ "Pool": { "Size": 10 } }""";
            return new ConfigurationRoot([new JsonConfigurationProvider(
                new JsonConfigurationSource { FileProvider = test.Files, Path = "app.json", ReloadOnChange = true, ReloadDelay = 0 })]);
        });

        Follows(test, size => test.Write($$"""{ "Pool": { "Size": {{size}} } }""", "app.json"));
    }

    [Fact]
    public void Memory__is_read_again_when_the_whole_configuration_is_reloaded()
    {
        using ReloadTest test = new(static _ => new ConfigurationBuilder().AddInMemoryCollection([new("Pool:Size", "10")]).Build());

        test.Root["Pool:Size"] = "20";
        test.Root.Reload();
        test.Settle();

        Assert.Equal(20, test.Pools.Current.Size);
    }

    [Fact]
    public void Change__between_the_first_reading_and_the_following_is_not_lost()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        provider.OnRead = () => provider.Set(("Pool:Size", "20"));
        using ReloadTest test = new(_ => new ConfigurationRoot([provider]));

        test.Settle();

        Assert.Equal(20, test.Pools.Current.Size);
    }

    [Fact]
    public void Schema__that_is_first_read_after_a_change_does_not_keep_the_others_from_it()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"), ("Late:Text", "1"));
        using ReloadTest test = new(_ => new ConfigurationRoot([provider]));
        IConfigStore<LateConfig> late = test.Get<IConfigStore<LateConfig>>();

        provider.Set(("Pool:Size", "20"), ("Late:Text", "2"));
        Assert.Equal("2", late.Current.Text);
        test.Settle();

        Assert.Equal((20, "2"), (test.Pools.Current.Size, late.Current.Text));
    }

    [Fact]
    public void Schema__that_is_being_read_while_the_others_are_reloaded_is_brought_up_to_them()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"), ("Late:Text", "1"));
        using ReloadTest test = new(_ => new ConfigurationRoot([provider]));
        IConfigStore<LateConfig> late = test.Get<IConfigStore<LateConfig>>();
        provider.Set(("Pool:Size", "20"), ("Late:Text", "2"));
        provider.OnRead = () =>
        {
            provider.Set(("Pool:Size", "30"), ("Late:Text", "3"));
            test.Settle();
        };

        Assert.Equal("2", late.Current.Text);
        test.Settle();

        Assert.Equal((30, "3"), (test.Pools.Current.Size, late.Current.Text));
    }

    private static void Follows(ReloadTest test, Action<string> set)
    {
        List<string> calls = [];
        using IDisposable subscription = test.Pools.OnChange(PoolConfig.Fields.Size, (old, now) => calls.Add($"{old.Size} to {now.Size}"));

        set("20");
        test.Settle();
        set("0");
        test.Settle();
        Assert.Equal((20, 1, HealthStatus.Degraded), (test.Pools.Current.Size, test.Rejections.Count, test.Health.Status));

        set("20");
        test.Settle();
        set("30");
        test.Settle();

        Assert.Equal(["10 to 20", "20 to 30"], calls);
        Assert.Equal(Health.Healthy, test.Health);
    }
}

[ConfigSchema("Late")]
public sealed partial record LateConfig
{
    public string? Text { get; init; }
}
