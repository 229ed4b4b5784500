using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class RejectionTests
{
    [Fact]
    public void Handler__that_throws_is_logged_and_keeps_neither_others_nor_the_next_reload_from_happening()
    {
        using ReloadTest test = new("{}");
        int later = 0;
        test.Reloads.ReloadRejected += static _ => throw new NotSupportedException("a handler");
        test.Reloads.ReloadRejected += _ => later++;

        test.WriteAndSettle("""{ "Pool": { "Size": 0 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        Assert.Equal((1, 1, 20), (test.Rejections.Count, later, test.Pools.Current.Size));
        Assert.Equal(["a handler"], test.Log.Failures);
    }

    [Fact]
    public void Rejection__is_told_once_for_each_content_with_the_errors_of_all_schemas()
    {
        using ReloadTest test = new("{}");

        test.WriteAndSettle("""{ "Pool": { "Size": 0 }, "Limits": { "Size": -1 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 0 }, "Limits": { "Size": -1 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 0 }, "Limits": { "Size": 2 } }""");

        Assert.Equal(2, test.Rejections.Count);
        Assert.Equal(
            "The configuration changed and is not valid, so that the last good one stays: 2 errors.\n"
            + "Pool:Size: must be at least 1, was 0 (appsettings.json:1:21)\nLimits:Size: must be at least 0, was -1 (appsettings.json:1:46)\n",
            test.Rejections[0].Report);
        Assert.Equal(1, test.Rejections[1].Errors.Count);
        Assert.Equal(1, test.LimitsStore.Current.Size);
    }

    [Fact]
    public void Rejection__by_a_rule_over_a_field_that_stays_until_a_restart_begins_with_the_section()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10, "Buffer": "10B" } }""");

        test.WriteAndSettle("""{ "Pool": { "Size": 20, "Buffer": "1MiB" } }""");

        Assert.StartsWith("Pool", Assert.Single(test.Rejections).Errors[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Health__after_a_rejection_holds_until_the_sources_are_good_whatever_the_program_changes()
    {
        using ReloadTest test = new("{}");
        test.WriteAndSettle("""{ "Pool": { "Size": 0 } }""");

        Assert.True(test.Pools.TryUpdate(static pool => pool with { Size = 50 }).IsAccepted);
        Assert.Equal(HealthStatus.Degraded, test.Health.Status);

        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");
        Assert.Equal((20, Health.Healthy), (test.Pools.Current.Size, test.Health));
    }

    [Fact]
    public void Source__that_throws_while_it_is_read_is_a_rejection_until_it_can_be_read_again()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        using ReloadTest test = new(_ => new ConfigurationRoot([provider]));

        provider.Fault = new NotSupportedException("hunter2");
        provider.Set(("Pool:Size", "20"));
        test.Settle();

        Assert.Equal((10, 1), (test.Pools.Current.Size, test.Rejections.Count));
        Assert.Equal("degraded: 1 error. the sources could not be read: they threw System.NotSupportedException", test.Health.ToString());

        provider.Fault = null;
        provider.Set(("Pool:Size", "20"));
        test.Settle();

        Assert.Equal((20, Health.Healthy), (test.Pools.Current.Size, test.Health));
    }

    [Fact]
    public void Files__that_cannot_be_looked_for_are_a_rejection_until_they_can_even_if_they_are_the_same()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        test.Files.Fault = new NotSupportedException();
        test.Files.TellChange();
        test.Settle();
        Assert.Equal((20, HealthStatus.Degraded), (test.Pools.Current.Size, test.Health.Status));

        test.Files.Fault = null;
        test.Files.TellChange();
        test.Settle();
        Assert.Equal((2, Health.Healthy), (test.Pools.Generation, test.Health));
    }

    [Fact]
    public void Files__of_which_one_is_half_written_are_all_waited_for()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""", ("second.json", "{}"));

        test.Files["appsettings.json"] = """{ "Pool": { "Size": 20 } }""";
        test.WriteAndSettle("{ \"Lim", "second.json");
        Assert.Equal(("10", 10), (test.Root["Pool:Size"], test.Pools.Current.Size));

        test.WriteAndSettle("{}", "second.json");
        Assert.Equal(("20", 20), (test.Root["Pool:Size"], test.Pools.Current.Size));
    }

    [Fact]
    public void Reload__on_demand_takes_a_half_written_file_for_what_it_is()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        test.Files["appsettings.json"] = "{ \"Pool\": { \"Si";

        Assert.Equal(ConfigOutcome.Rejected, test.Reloads.Reload().Outcome);
        Assert.Equal((10, HealthStatus.Degraded), (test.Pools.Current.Size, test.Health.Status));
    }

    [Fact]
    public void Reload__on_demand_needs_no_signal_and_the_signal_that_comes_later_is_no_news()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        int calls = 0;
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => calls++);
        test.LimitsStore.TryUpdate(static limits => limits with { Size = 5 });
        test.Files["appsettings.json"] = """{ "Pool": { "Size": 20 } }""";

        ConfigResult first = test.Reloads.Reload();
        ConfigResult second = test.Reloads.Reload();
        test.Files.TellChange();
        test.Settle();

        Assert.Equal((ConfigOutcome.Accepted, 3), (first.Outcome, first.Generation));
        Assert.Equal((ConfigOutcome.Unchanged, 3), (second.Outcome, second.Generation));
        Assert.Equal((1, 3, 5), (calls, test.Pools.Generation, test.LimitsStore.Current.Size));
    }

    [Fact]
    public void Reload__that_is_still_under_way_when_the_container_ends_is_finished_without_an_exception()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        ReloadTest test = new(_ => new ConfigurationRoot([provider]));
        IConfigStore<PoolConfig> pools = test.Pools;
        provider.Set(("Pool:Size", "20"));
        provider.OnRead = test.Dispose;

        test.Settle();

        Assert.Equal(20, pools.Current.Size);
        Assert.Empty(test.Rejections);
    }

    [Fact]
    public void Reload__that_fails_when_the_container_has_ended_throws_nothing()
    {
        var provider = new ForeignProvider(("Pool:Size", "10"));
        ReloadTest test = new(_ => new ConfigurationRoot([provider]));
        provider.Set(("Pool:Size", "0"));
        provider.OnRead = test.Dispose;

        test.Settle();

        Assert.Single(test.Rejections);
    }
}
