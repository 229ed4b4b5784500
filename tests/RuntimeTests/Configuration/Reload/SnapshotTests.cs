using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class SnapshotTests
{
    [Fact]
    public void Snapshot__keeps_what_was_current_when_it_was_taken()
    {
        using ReloadTest test = new("{}");
        ConfigSnapshot before = test.Get<IConfigSnapshots>().Capture();

        test.Group.Begin().Set<PoolConfig>(static pool => pool with { Size = 20 }).Set(new LimitsConfig { Size = 20 }).Commit();
        ConfigSnapshot after = test.Get<IConfigSnapshots>().Capture();

        Assert.Equal((1, 10, 1), (before.Generation, before.Get<PoolConfig>().Size, before.Get<LimitsConfig>().Size));
        Assert.Equal((2, 20, 20), (after.Generation, after.Get<PoolConfig>().Size, after.Get<LimitsConfig>().Size));
    }

    [Fact]
    public void Snapshot__that_was_not_captured_or_of_no_schema_throws()
    {
        using ReloadTest test = new("{}");

        Assert.Throws<InvalidOperationException>(static () => default(ConfigSnapshot).Generation);
        Assert.Throws<InvalidOperationException>(static () => default(ConfigSnapshot).Get<PoolConfig>());
        Assert.Throws<ArgumentException>(() => test.Get<IConfigSnapshots>().Capture().Get<string>());
    }

    [Fact]
    public async Task Snapshots__while_groups_and_single_updates_are_made_by_several_threads__are_never_torn_and_never_go_back()
    {
        using ReloadTest test = new("{}");
        IConfigSnapshots snapshots = test.Get<IConfigSnapshots>();
        test.Group.Begin().Set<PoolConfig>(static pool => pool with { Size = 1 }).Set(new LimitsConfig { Size = 1 }).Commit();
        CancellationToken token = TestContext.Current.CancellationToken;
        using CancellationTokenSource end = new();
        Task<(int Torn, int Back)>[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(Read, token))];

        Task[] writers =
        [
            Task.Run(() => Repeat(i => test.Group.Begin()
                .Set<PoolConfig>(pool => pool with { Size = 1 + (i % 100) })
                .Set(new LimitsConfig { Size = 1 + (i % 100) })
                .Commit()), token),
            Task.Run(() => Repeat(i => test.Pools.TryUpdate(pool => pool with { Key = $"{i}" })), token),
        ];
        await Task.WhenAll(writers);
        await end.CancelAsync();

        Assert.All(await Task.WhenAll(readers), static result => Assert.Equal((0, 0), result));

        (int, int) Read()
        {
            (int torn, int back) = (0, 0);
            long last = 0;
            while (!end.IsCancellationRequested)
            {
                ConfigSnapshot snapshot = snapshots.Capture();
                torn += snapshot.Get<PoolConfig>().Size == snapshot.Get<LimitsConfig>().Size ? 0 : 1;
                back += snapshot.Generation >= last ? 0 : 1;
                last = snapshot.Generation;
            }

            return (torn, back);
        }

        static void Repeat(Action<int> action)
        {
            for (int i = 0; i < 2_000; i++)
            {
                action(i);
            }
        }
    }

    [Fact]
    public void Generation__of_a_result_is_that_of_the_caller_even_where_others_change_at_the_same_time()
    {
        using ReloadTest test = new("{}");
        long[][] generations = new long[4][];

        Parallel.For(0, 4, thread => generations[thread] =
            [.. Enumerable.Range(0, 500).Select(_ => test.LimitsStore.TryUpdate(static limits => limits with { Size = limits.Size + 1 }).Generation)]);

        Assert.Equal(Enumerable.Range(2, 2_000).Select(static number => (long)number), generations.SelectMany(static all => all).Order());
    }
}
