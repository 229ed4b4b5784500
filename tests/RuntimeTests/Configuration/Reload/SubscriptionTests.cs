using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class SubscriptionTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public void Subscription__that_ends_before_its_turn_is_not_asked()
    {
        using ReloadTest test = new("{}");
        IDisposable? later = null;
        test.Pools.Subscribe(new Participant<PoolConfig>("1", _calls) { Vote = (_, _) => Ending(later!) });
        later = test.Pools.Subscribe(new Participant<PoolConfig>("2", _calls));

        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal(["prepare 1", "commit 1"], _calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Subscription__that_ends_after_it_was_prepared_is_still_told_how_it_went(bool isRefused)
    {
        using ReloadTest test = new("{}");
        IDisposable first = test.Pools.Subscribe(new Participant<PoolConfig>("1", _calls));
        test.Pools.Subscribe(new Participant<PoolConfig>("2", _calls)
        {
            Vote = (_, _) =>
            {
                first.Dispose();
                return isRefused ? ConfigVote.Refuse("no") : ConfigVote.Accept;
            },
        });

        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal(isRefused ? ["prepare 1", "prepare 2", "rollback 1"] : ["prepare 1", "prepare 2", "commit 1", "commit 2"], _calls);
    }

    [Fact]
    public void Subscription__that_begins_during_a_change_takes_part_in_the_next()
    {
        using ReloadTest test = new("{}");
        test.Pools.Subscribe(new Participant<PoolConfig>("1", _calls)
        {
            OnCommit = () =>
            {
                if (_calls.Count == 2)
                {
                    test.Pools.Subscribe(new Participant<PoolConfig>("2", _calls));
                    test.Pools.OnChange(PoolConfig.Fields.Size, (_, now) => _calls.Add($"changed to {now.Size}"));
                }
            },
        });

        test.Pools.TryUpdate(static pool => pool with { Size = 20 });
        test.Pools.TryUpdate(static pool => pool with { Size = 30 });

        Assert.Equal(["prepare 1", "commit 1", "prepare 1", "prepare 2", "commit 1", "commit 2", "changed to 30"], _calls);
    }

    [Fact]
    public void Callback__that_an_earlier_one_ended_is_not_called()
    {
        using ReloadTest test = new("{}");
        IDisposable? later = null;
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) =>
        {
            _calls.Add("1");
            later!.Dispose();
        });
        later = test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => _calls.Add("2"));

        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal(["1"], _calls);
    }

    [Fact]
    public void Update__from_a_callback_is_told_after_everybody_has_heard_of_the_first_and_each_result_has_its_own_generation()
    {
        using ReloadTest test = new("{}");
        long inner = 0;
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, now) =>
        {
            _calls.Add($"1 {now.Size}");
            if (now.Size == 20)
            {
                inner = test.Pools.TryUpdate(static pool => pool with { Size = 30 }).Generation;
                _calls.Add("updated");
            }
        });
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, now) => _calls.Add($"2 {now.Size}"));

        long outer = test.Pools.TryUpdate(static pool => pool with { Size = 20 }).Generation;

        Assert.Equal(["1 20", "updated", "2 20", "1 30", "2 30"], _calls);
        Assert.Equal((2, 3), (outer, inner));
    }

    private static ConfigVote Ending(IDisposable subscription)
    {
        subscription.Dispose();
        return ConfigVote.Accept;
    }
}
