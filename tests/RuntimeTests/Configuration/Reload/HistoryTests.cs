using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class HistoryTests
{
    [Fact]
    public void History__tells_who_changed_what_without_secrets()
    {
        using ReloadTest test = new("""{ "Pool": { "Key": "hunter1" } }""");
        test.Time.Advance(TimeSpan.FromHours(1));
        test.Pools.TryUpdate(static pool => pool with { Size = 20, Key = "hunter2" });
        test.WriteAndSettle("""{ "Pool": { "Size": 30, "Key": "hunter3" } }""");
        test.Pools.RollbackTo(1);

        IReadOnlyList<ConfigRevision> history = test.Pools.History;

        Assert.Equal(
            [
                "generation 1 by start",
                "generation 2 by update: Size 10 → 20, Key changed",
                "generation 3 by reload: Size 20 → 30, Key changed",
                "generation 4 by rollback: Size 30 → 10, Key changed",
            ],
            history.Select(static revision => revision.ToString()));
        Assert.All(history.SelectMany(static revision => revision.Changes), static change =>
            Assert.DoesNotContain("hunter", change.Old + change.Now, StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromHours(1), history[1].At - history[0].At);
    }

    [Fact]
    public void History__keeps_the_last_sixteen()
    {
        using ReloadTest test = new("{}");
        for (int size = 11; size <= 30; size++)
        {
            test.Pools.TryUpdate(pool => pool with { Size = size });
        }

        Assert.Equal(Enumerable.Range(6, 16).Select(static generation => (long)generation), test.Pools.History.Select(static revision => revision.Generation));
        Assert.Equal("the history does not reach back to that generation, 21 is current", test.Pools.RollbackTo(5).ToString());
        Assert.Equal("accepted as generation 22", test.Pools.RollbackTo(6).ToString());
        Assert.Equal(15, test.Pools.Current.Size);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public void RollbackTo__when_there_was_no_such_generation__then_it_is_not_found(long generation)
    {
        using ReloadTest test = new("{}");
        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        ConfigResult result = test.Pools.RollbackTo(generation);

        Assert.Equal((ConfigOutcome.NotFound, 2, false), (result.Outcome, result.Generation, result.IsAccepted));
        Assert.Equal(20, test.Pools.Current.Size);
    }

    [Fact]
    public void RollbackTo__when_the_generation_is_of_another_schema__then_what_was_current_then_is_meant()
    {
        using ReloadTest test = new("{}");
        test.Pools.TryUpdate(static pool => pool with { Size = 20 });
        test.LimitsStore.TryUpdate(static limits => limits with { Size = 5 });
        test.Pools.TryUpdate(static pool => pool with { Size = 30 });

        Assert.True(test.Pools.RollbackTo(3).IsAccepted);

        Assert.Equal((20, 5), (test.Pools.Current.Size, test.LimitsStore.Current.Size));
    }

    [Fact]
    public void RollbackTo__the_current_generation__changes_nothing()
    {
        using ReloadTest test = new("{}");
        test.Pools.TryUpdate(static pool => pool with { Size = 20 });

        Assert.Equal("unchanged, generation 2 stays", test.Pools.RollbackTo(2).ToString());
    }

    [Fact]
    public void RollbackTo__when_the_object_is_valid_no_more__then_it_is_rejected()
    {
        string script = Path.GetTempFileName();
        using ReloadTest test = new("{}");
        Assert.True(test.Stages.TryUpdate(stage => stage with { Script = script }).IsAccepted);
        Assert.True(test.Stages.TryUpdate(static stage => stage with { Script = null }).IsAccepted);
        File.Delete(script);

        ConfigResult result = test.Stages.RollbackTo(2);

        Assert.Equal((ConfigOutcome.Rejected, 3), (result.Outcome, result.Generation));
        Assert.Null(test.Stages.Current.Script);
    }

    [Fact]
    public void RollbackTo__asks_subscribers_and_a_refusal_leaves_no_trace()
    {
        using ReloadTest test = new("{}");
        test.Pools.TryUpdate(static pool => pool with { Size = 20 });
        test.Pools.Subscribe(new Participant<PoolConfig>("", []) { Vote = static (_, _) => ConfigVote.Refuse("no") });

        Assert.Equal(ConfigOutcome.Refused, test.Pools.RollbackTo(1).Outcome);
        Assert.Equal((20, 2, 2), (test.Pools.Current.Size, test.Pools.Generation, test.Pools.History.Count));
    }
}
