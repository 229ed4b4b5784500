using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class TransactionOrderTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public void Subscribers__of_a_controller_come_before_those_of_what_depends_on_it_and_then_as_they_subscribed()
    {
        using ReloadTest test = new("{}");
        test.Stages.Subscribe(StageConfig.Fields.Actors, new Participant<StageConfig>("actors", _calls));
        test.Stages.Subscribe(StageConfig.Fields.Lamps, new Participant<StageConfig>("lamps", _calls));
        test.Stages.Subscribe(StageConfig.Fields.IsOpen, new Participant<StageConfig>("open 1", _calls));
        test.Stages.Subscribe(StageConfig.Fields.IsOpen, new Participant<StageConfig>("open 2", _calls));

        test.Stages.TryUpdate(static _ => new StageConfig { IsOpen = true, Actors = 7, Lamps = 7 });

        Assert.Equal(
            [
                "prepare open 1", "prepare open 2", "prepare actors", "prepare lamps",
                "commit open 1", "commit open 2", "commit actors", "commit lamps",
            ],
            _calls);
    }

    [Fact]
    public void Callbacks__come_in_the_same_order_after_all_who_take_part()
    {
        using ReloadTest test = new("{}");
        test.Stages.OnChange(StageConfig.Fields.Actors, (_, _) => _calls.Add("actors changed"));
        test.Stages.OnChange(StageConfig.Fields.IsOpen, (_, _) => _calls.Add("open changed"));
        test.Stages.Subscribe(StageConfig.Fields.Actors, new Participant<StageConfig>("actors", _calls));

        test.Stages.TryUpdate(static _ => new StageConfig { IsOpen = true, Actors = 7 });

        Assert.Equal(["prepare actors", "commit actors", "open changed", "actors changed"], _calls);
    }

    [Fact]
    public void Subscriber__of_several_fields_comes_at_the_first_that_changed()
    {
        using ReloadTest test = new("{}");
        test.Stages.Subscribe(StageConfig.Fields.Lamps, new Participant<StageConfig>("lamps", _calls));
        test.Stages.Subscribe(new Participant<StageConfig>("all", _calls));

        test.Stages.TryUpdate(static stage => stage with { Lamps = 7 });
        test.Stages.TryUpdate(static _ => new StageConfig { IsOpen = true, Lamps = 8 });

        Assert.Equal(["prepare lamps", "prepare all", "commit lamps", "commit all", "prepare all", "prepare lamps", "commit all", "commit lamps"], _calls);
    }

    [Fact]
    public void Rollback__goes_in_reverse_and_leaves_out_who_refused_and_who_was_not_asked()
    {
        using ReloadTest test = new("{}");
        test.Stages.Subscribe(new Participant<StageConfig>("1", _calls));
        test.Stages.Subscribe(new Participant<StageConfig>("2", _calls));
        test.Stages.Subscribe(new Participant<StageConfig>("3", _calls) { Vote = static (_, _) => ConfigVote.Refuse("the stage is wet") });
        test.Stages.Subscribe(new Participant<StageConfig>("4", _calls));
        test.Stages.OnChange(StageConfig.Fields.Lamps, (_, _) => _calls.Add("changed"));

        ConfigResult result = test.Stages.TryUpdate(static stage => stage with { Lamps = 7 });

        Assert.Equal(["prepare 1", "prepare 2", "prepare 3", "rollback 2", "rollback 1"], _calls);
        Assert.Equal("refused, generation 1 stays\nParticipant`1 refused the change: the stage is wet", result.ToString());
    }

    [Fact]
    public void Rollback__goes_through_the_schemas_in_reverse_too()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(new Participant<PoolConfig>("pool", _calls));
        test.LimitsStore.Subscribe(new Participant<LimitsConfig>("limits", _calls));
        test.Stages.Subscribe(new Participant<StageConfig>("stage", _calls) { Vote = static (_, _) => ConfigVote.Refuse("no") });

        test.WriteAndSettle("""{ "Pool": { "Size": 20 }, "Limits": { "Size": 20 }, "Stage": { "Lamps": 20 } }""");

        Assert.Equal(["prepare pool", "prepare limits", "prepare stage", "rollback limits", "rollback pool"], _calls);
    }

    [Fact]
    public void Objects__are_the_old_one_and_the_one_that_becomes_current()
    {
        using ReloadTest test = new("{}");
        StageConfig before = test.Stages.Current;
        var next = new StageConfig { Lamps = 7 };
        test.Stages.Subscribe(new Participant<StageConfig>("", _calls)
        {
            Vote = (old, now) =>
            {
                Assert.Same(before, old);
                Assert.Same(next, now);
                Assert.Same(before, test.Stages.Current);
                return ConfigVote.Accept;
            },
            OnCommit = () => Assert.Same(next, test.Stages.Current),
        });

        Assert.Empty(test.Stages.TryUpdate(_ => next).CallbackExceptions);
        Assert.Equal(["prepare ", "commit "], _calls);
    }
}
