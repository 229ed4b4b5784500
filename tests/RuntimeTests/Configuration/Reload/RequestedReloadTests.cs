using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>Reloads that somebody asks for.</summary>
public sealed class RequestedReloadTests
{
    [Fact]
    public void Reload__when_asked_for__then_the_file_is_read_without_waiting()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");

        test.Files["appsettings.json"] = """{ "Pool": { "Size": 20 } }""";
        ConfigResult result = test.Reloads.Reload();

        Assert.Equal((ConfigOutcome.Accepted, 2L, 20), (result.Outcome, result.Generation, test.Pools.Current.Size));
    }

    [Fact]
    public void Reload__when_nothing_changed__then_nothing_is_bound_and_nobody_is_called()
    {
        using ReloadTest test = new("""{ "Fragile": { "Size": 2 } }""");
        test.Get<IConfigStore<FragileConfig>>().OnChange(FragileConfig.Fields.Size, static (_, _) => Assert.Fail("Nothing changed."));
        FragileConfig before = test.Get<IConfigStore<FragileConfig>>().Current;
        test.Reloads.Reload();
        int bound = FragileConfig.Bound;

        ConfigResult result = test.Reloads.Reload();

        Assert.Equal((ConfigOutcome.Unchanged, 1L), (result.Outcome, result.Generation));
        Assert.Equal(bound, FragileConfig.Bound);
        Assert.Same(before, test.Get<IConfigStore<FragileConfig>>().Current);
    }

    [Fact]
    public void Reload__when_a_key_was_set_in_code__then_reloading_the_configuration_goes_back_to_the_file()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        test.Root["Pool:Size"] = "30";
        test.Reloads.Reload();
        Assert.Equal(30, test.Pools.Current.Size);

        test.Root.Reload();
        test.Reloads.Reload();

        Assert.Equal(10, test.Pools.Current.Size);
    }

    [Fact]
    public void Reload__when_what_was_rejected_is_asked_for_again__then_it_is_rejected_again()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 0 } }""");

        ConfigResult result = test.Reloads.Reload();

        Assert.Equal(ConfigOutcome.Rejected, result.Outcome);
        Assert.Equal(2, test.Rejections.Count);
    }

    [Fact]
    public void Reload__when_a_subscriber_refused__then_it_is_made_when_asked_for_again_and_the_subscriber_can_follow()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        var subscriber = new Subscriber { Vote = ConfigVote.Refuse("no room yet") };
        test.Pools.Subscribe(subscriber);
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");
        Assert.Equal(10, test.Pools.Current.Size);

        subscriber.Vote = ConfigVote.Accept;

        Assert.Equal(ConfigOutcome.Accepted, test.Reloads.Reload().Outcome);
        Assert.Equal(20, test.Pools.Current.Size);
        Assert.Null(test.Reloads.Rejection);
    }

    [Fact]
    public void Reload__when_a_subscriber_asks_for_it_within_a_change__then_that_is_an_error_and_it_can_be_asked_for_afterwards()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        test.Pools.Subscribe(PoolConfig.Fields.Key, new Subscriber { OnCommit = () => test.Reloads.Reload() });
        test.Files["appsettings.json"] = """{ "Pool": { "Size": 20 } }""";

        ConfigResult result = test.Pools.TryUpdate(static pool => pool with { Key = "k" });

        Assert.IsType<InvalidOperationException>(Assert.Single(result.CallbackExceptions));
        Assert.Equal(10, test.Pools.Current.Size);
        Assert.Equal(ConfigOutcome.Accepted, test.Reloads.Reload().Outcome);
    }

    [Fact]
    public void Reload__when_a_getter_throws__then_so_does_the_next_one()
    {
        using ReloadTest test = new("""{ "Fragile": { "Size": 2 } }""");
        _ = test.Get<IConfigStore<FragileConfig>>().Current;
        test.Files["appsettings.json"] = """{ "Fragile": { "Size": 13 } }""";

        Assert.Throws<InvalidOperationException>(() => test.Reloads.Reload());
        Assert.Throws<InvalidOperationException>(() => test.Reloads.Reload());
    }

    [Fact]
    public void Accepted__is_raised_after_subscribers_for_what_was_made__and_for_what_only_a_restart_can_bring()
    {
        using ReloadTest test = new("""{ "Pool": { "Size": 10 } }""");
        List<string> calls = [];
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, now) => calls.Add($"size {now.Size}"));
        test.Reloads.ReloadAccepted += result => calls.Add($"{result.Outcome} {string.Join(' ', test.Reloads.AwaitingRestart)}".TrimEnd());
        test.Reloads.ReloadAccepted += static _ => throw new InvalidOperationException("not ours");

        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 20, "Buffer": "1MiB" } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 0 } }""");
        test.WriteAndSettle("""{ "Pool": { "Size": 20 } }""");

        Assert.Equal(["size 20", "Accepted", "Unchanged Pool:Buffer", "Unchanged"], calls);
    }

    private sealed class Subscriber : IConfigSubscriber<PoolConfig>
    {
        public ConfigVote Vote { get; set; }

        public Action OnCommit { get; init; } = static () => { };

        public ConfigVote Prepare(PoolConfig old, PoolConfig now) => Vote;

        public void Commit(PoolConfig old, PoolConfig now) => OnCommit();

        public void Rollback(PoolConfig old, PoolConfig now)
        {
        }
    }
}
