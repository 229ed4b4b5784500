using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class RefusalTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public void Refusal__of_an_update_leaves_no_trace()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(Refusing("busy"));
        PoolConfig before = test.Pools.Current;

        ConfigResult result = test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal((ConfigOutcome.Refused, 1, false), (result.Outcome, result.Generation, result.IsAccepted));
        Assert.Same(before, test.Pools.Current);
        Assert.Equal((1, 1, 1), (test.Pools.Generation, test.Get<IConfigSnapshots>().Capture().Generation, test.Pools.History.Count));
        Assert.Equal((0, Health.Healthy), (test.Rejections.Count, test.Health));
    }

    [Fact]
    public void Refusal__of_a_reload_keeps_everything_and_is_told_with_the_section()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(Refusing("busy"));
        PoolConfig before = test.Pools.Current;

        test.WriteAndSettle("""{ "Pool": { "Size": 20, "Buffer": "1MiB" } }""");

        Assert.Same(before, test.Pools.Current);
        Assert.Equal((1, 1), (test.Pools.Generation, test.Pools.History.Count));
        Assert.Empty(test.Reloads.AwaitingRestart);
        Assert.Equal(ConfigOutcome.Refused, Assert.Single(test.Rejections).Outcome);
        Assert.Equal("degraded: 1 error. Pool: Participant`1 refused the change: busy", test.Health.ToString());
    }

    [Fact]
    public void Refusal__of_a_reload_is_tried_again_on_demand()
    {
        using ReloadTest test = new("{}");
        Participant<PoolConfig> subscriber = Refusing("busy");
        test.Pools.Subscribe(subscriber);
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        subscriber.Vote = static (_, _) => ConfigVote.Accept;
        test.Files.TellChange();
        test.Settle();
        Assert.Equal(10, test.Pools.Current.Size);

        Assert.Equal(ConfigOutcome.Accepted, test.Reloads.Reload().Outcome);
        Assert.Equal((20, Health.Healthy), (test.Pools.Current.Size, test.Health));
    }

    [Fact]
    public void Exception__of_Prepare_is_a_refusal_that_tells_its_type_alone()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(new Participant<PoolConfig>("1", _calls));
        test.Pools.Subscribe(new Participant<PoolConfig>("2", _calls) { Vote = static (_, _) => throw new NotSupportedException("hunter2") });

        ConfigResult result = test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal("refused, generation 1 stays\nParticipant`1 could not prepare the change: it threw System.NotSupportedException", result.ToString());
        Assert.Equal(["prepare 1", "prepare 2", "rollback 1"], _calls);
    }

    [Fact]
    public void Exception__of_Commit_is_collected_and_logged_and_undoes_nothing()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(new Participant<PoolConfig>("1", _calls) { OnCommit = static () => throw new NotSupportedException("first") });
        test.Pools.Subscribe(new Participant<PoolConfig>("2", _calls) { OnCommit = static () => throw new NotSupportedException("second") });
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => _calls.Add("changed"));

        ConfigResult result = test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal((ConfigOutcome.Accepted, 20), (result.Outcome, test.Pools.Current.Size));
        Assert.Equal(["first", "second"], result.CallbackExceptions.Select(static exception => exception.Message));
        Assert.Equal(["first", "second"], test.Log.Failures);
        Assert.Equal(["prepare 1", "prepare 2", "commit 1", "commit 2", "changed"], _calls);
    }

    [Fact]
    public void Exception__of_Rollback_is_collected_and_logged_and_keeps_nobody_from_rolling_back()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(new Participant<PoolConfig>("1", _calls));
        test.Pools.Subscribe(new Participant<PoolConfig>("2", _calls) { OnRollback = static () => throw new NotSupportedException("lost") });
        test.Pools.Subscribe(Refusing("busy"));

        ConfigResult result = test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal(ConfigOutcome.Refused, result.Outcome);
        Assert.Equal("lost", Assert.Single(result.CallbackExceptions).Message);
        Assert.Equal(["lost"], test.Log.Failures);
        Assert.Equal(["prepare 1", "prepare 2", "prepare refusing", "rollback 2", "rollback 1"], _calls);
    }

    [Fact]
    public void Update__from_inside_Prepare_throws()
    {
        using ReloadTest test = new("{}");
        InvalidOperationException? thrown = null;
        test.Pools.Subscribe(new Participant<PoolConfig>("", _calls)
        {
            Vote = (_, _) =>
            {
                thrown = Assert.Throws<InvalidOperationException>(() => test.LimitsStore.TryUpdate(static limits => limits with { Size = 5 }));
                return ConfigVote.Accept;
            },
        });

        Assert.True(test.Pools.TryUpdate(static pool => pool with { Size = 20 }).IsAccepted);

        Assert.Contains("OnChange", thrown!.Message, StringComparison.Ordinal);
        Assert.Equal(1, test.LimitsStore.Current.Size);
    }

    [Fact]
    public void Update__from_inside_Commit_throws_and_is_collected()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(new Participant<PoolConfig>("", _calls)
        {
            OnCommit = () => test.Group.Begin().Set<LimitsConfig>(static limits => limits with { Size = 5 }).Commit(),
        });

        Exception thrown = Assert.Single(test.Pools.TryUpdate(static pool => pool with { Size = 20 }).CallbackExceptions);

        Assert.IsType<InvalidOperationException>(thrown);
        Assert.Equal((20, 1), (test.Pools.Current.Size, test.LimitsStore.Current.Size));
    }

    private Participant<PoolConfig> Refusing(string reason) => new("refusing", _calls) { Vote = (_, _) => ConfigVote.Refuse(reason) };
}
