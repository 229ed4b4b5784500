using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class GroupTests
{
    [Fact]
    public void Commit__when_all_are_valid__then_they_change_under_one_generation()
    {
        using ReloadTest test = new("{}");
        List<(int, int)> seen = [];
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, now) => seen.Add((now.Size, test.LimitsStore.Current.Size)));
        test.Pools.TryUpdate(static pool => pool with { Key = "a" });

        ConfigResult result = test.Group.Begin()
            .Set(new LimitsConfig { Size = 5 })
            .Set<PoolConfig>(static pool => pool with { Size = 20 })
            .Commit();

        Assert.Equal((ConfigOutcome.Accepted, 3), (result.Outcome, result.Generation));
        Assert.Equal((3, 3, 1), (test.Pools.Generation, test.LimitsStore.Generation, test.Stages.Generation));
        Assert.Equal(("a", 20, 5), (test.Pools.Current.Key, test.Pools.Current.Size, test.LimitsStore.Current.Size));
        Assert.Equal([(20, 5)], seen);
    }

    [Fact]
    public void Commit__when_some_are_invalid__then_none_changes_and_the_errors_of_all_have_their_section()
    {
        using ReloadTest test = new("{}");

        ConfigResult result = test.Group.Begin()
            .Set(new StageConfig { Lamps = 7 })
            .Set<PoolConfig>(static pool => pool with { Size = 0 })
            .Set(new LimitsConfig { Size = -1 })
            .Commit();

        Assert.Equal(
            "rejected, generation 1 stays\nPool:Size: must be at least 1, was 0\nLimits:Size: must be at least 0, was -1", result.ToString());
        Assert.Equal((10, 1, 1), (test.Pools.Current.Size, test.LimitsStore.Current.Size, test.Stages.Current.Lamps));
    }

    [Fact]
    public void Commit__when_one_schema_is_set__then_its_errors_have_their_section_too()
    {
        using ReloadTest test = new("{}");
        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal(
            "rejected, generation 2 stays\nLimits:Size: must be at least 0, was -1",
            test.Group.Begin().Set(new LimitsConfig { Size = -1 }).Commit().ToString());
    }

    [Fact]
    public void Commit__when_one_refuses__then_none_changes_and_the_refusal_has_its_section()
    {
        using ReloadTest test = new("{}");
        List<string> calls = [];
        test.Pools.Subscribe(new Participant<PoolConfig>("pool", calls));
        test.LimitsStore.Subscribe(new Participant<LimitsConfig>("limits", calls) { Vote = static (_, _) => ConfigVote.Refuse("busy") });
        test.Stages.TryUpdate(static stage => stage with { Lamps = 7 });

        ConfigResult result = test.Group.Begin().Set(new LimitsConfig { Size = 5 }).Set<PoolConfig>(static pool => pool with { Size = 20 }).Commit();

        Assert.Equal("refused, generation 2 stays\nLimits: Participant`1 refused the change: busy", result.ToString());
        Assert.Equal(["prepare pool", "prepare limits", "rollback pool"], calls);
        Assert.Equal((10, 1), (test.Pools.Current.Size, test.LimitsStore.Current.Size));
    }

    [Fact]
    public void Commit__when_only_some_differ__then_only_those_have_the_new_generation()
    {
        using ReloadTest test = new("{}");

        ConfigResult result = test.Group.Begin().Set<PoolConfig>(static pool => pool with { Size = 20 }).Set(new LimitsConfig { Size = 1 }).Commit();

        Assert.Equal((2, 2, 1), (result.Generation, test.Pools.Generation, test.LimitsStore.Generation));
        Assert.Single(test.LimitsStore.History);
    }

    [Fact]
    public void Commit__when_nothing_was_set__then_nothing_changes()
    {
        using ReloadTest test = new("{}");
        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal("unchanged, generation 2 stays", test.Group.Begin().Commit().ToString());
    }

    [Fact]
    public void Commit__when_another_change_is_faster__then_the_functions_see_it()
    {
        using ReloadTest test = new("{}");
        List<int> seen = [];

        test.Group.Begin().Set<PoolConfig>(pool =>
        {
            seen.Add(pool.Size);
            if (seen.Count == 1)
            {
                test.Pools.TryUpdate(static other => other with { Size = 30 });
            }

            return pool with { Key = "k" };
        }).Commit();

        Assert.Equal([10, 30], seen);
        Assert.Equal((30, "k"), (test.Pools.Current.Size, test.Pools.Current.Key));
    }

    [Fact]
    public void Set__when_the_schema_is_unknown_or_was_set_before__then_it_throws()
    {
        using ReloadTest test = new("{}");
        ConfigGroupUpdate update = test.Group.Begin().Set(new LimitsConfig());

        Assert.Throws<ArgumentException>(() => update.Set("text"));
        Assert.Throws<ArgumentException>(() => update.Set(new LimitsConfig()));
    }

    [Fact]
    public void ValidateAndUpdate__when_valid__then_the_values_stand_before_the_sources_until_those_say_something_else()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10, "Key": "file" } }""");

        ConfigResult result = test.Group.ValidateAndUpdate("pool", [new("Size", "20")]);
        Assert.Equal((ConfigOutcome.Accepted, 2), (result.Outcome, result.Generation));
        Assert.Equal((20, "file"), (test.Pools.Current.Size, test.Pools.Current.Key));

        test.WriteAndSettle("""{ "Pool": { "Size": 10, "Key": "file" }, "Limits": { "Size": 2 } }""");
        Assert.Equal(20, test.Pools.Current.Size);

        test.WriteAndSettle("""{ "Pool": { "Size": 10, "Key": "new" } }""");
        Assert.Equal((10, "new"), (test.Pools.Current.Size, test.Pools.Current.Key));
    }

    [Fact]
    public void ValidateAndUpdate__when_invalid__then_nothing_changes_and_every_error_has_the_section()
    {
        using ReloadTest test = new("{}");

        ConfigResult result = test.Group.ValidateAndUpdate("Pool", [new("Size", "0"), new("Enabled", "maybe"), new("Bufer", "1MiB")]);

        Assert.Equal(ConfigOutcome.Rejected, result.Outcome);
        Assert.Equal(["Pool:Bufer", "Pool:Enabled"], Paths(result).Order(StringComparer.Ordinal));
        Assert.Equal(1, test.Pools.Generation);
    }

    [Fact]
    public void ValidateAndUpdate__when_the_sources_are_bad__then_the_last_good_ones_stand_behind_the_values()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10, "Key": "good" } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 0, "Key": "bad" } }""");

        Assert.True(test.Group.ValidateAndUpdate("Pool", [new("Label", "set")]).IsAccepted);
        Assert.Equal((10, "good", "set"), (test.Pools.Current.Size, test.Pools.Current.Key, test.Pools.Current.Label));
    }

    [Fact]
    public void ValidateAndUpdate__when_a_field_needs_a_restart__then_it_is_rejected_with_the_section()
    {
        using ReloadTest test = new("{}");

        Assert.Equal(["Pool:Buffer"], Paths(test.Group.ValidateAndUpdate("Pool", [new("Buffer", "1MiB")])));
    }

    [Fact]
    public void ValidateAndUpdate__when_no_schema_owns_the_section__then_it_throws()
    {
        using ReloadTest test = new("{}");

        Assert.Throws<ArgumentException>(() => test.Group.ValidateAndUpdate("Elsewhere", []));
    }

    private static IEnumerable<string> Paths(ConfigResult result)
    {
        for (int i = 0; i < result.Errors.Count; i++)
        {
            yield return result.Errors[i].Path;
        }
    }
}
