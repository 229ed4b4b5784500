using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

public sealed class ReloadRaceTests
{
    // A reload on demand has taken the first file when both change and another reload comes. What is between the files holds the first one
    // up until the second has taken its content, or, as it must be, waits for the first in vain.
    [Fact]
    public async Task Reload__while_another_takes_the_files__then_nobody_sees_one_file_without_the_other()
    {
        var between = new ForeignProvider(("Stage:Lamps", "1"));
        using ReloadTest test = new(test => new ConfigurationBuilder()
            .Add(test.Source("first.json", """{ "Pool": { "Size": 10 } }"""))
            .Add(between)
            .Add(test.Source("second.json", """{ "Limits": { "Size": 10 } }"""))
            .Build());
        IConfigSnapshots snapshots = test.Get<IConfigSnapshots>();
        List<(int, int)> seen = [];
        test.LimitsStore.OnChange(LimitsConfig.Fields.Size, (_, _) => seen.Add(Pair(snapshots.Capture())));
        test.Pools.OnChange(PoolConfig.Fields.Size, (_, _) => seen.Add(Pair(snapshots.Capture())));
        Task? other = null;
        between.Set(("Stage:Lamps", "2"));
        between.OnRead = () =>
        {
            test.Files["first.json"] = """{ "Pool": { "Size": 20 } }""";
            test.Files["second.json"] = """{ "Limits": { "Size": 20 } }""";
            using SemaphoreSlim taken = new(0);
            using IDisposable watch = test.Root.GetReloadToken().RegisterChangeCallback(_ => taken.Release(), null);
            other = Task.Run(test.Reloads.Reload, TestContext.Current.CancellationToken);
            taken.Wait(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        };

        test.Reloads.Reload();
        await other!;

        Assert.Equal([(20, 20), (20, 20)], seen);
        Assert.Equal(2, test.Stages.Current.Lamps);
    }

    [Fact]
    public void Reloads__of_threads_and_updates_of_others__are_one_after_another_and_none_is_lost()
    {
        using ReloadTest test = new("""{ "Limits": { "Size": 0 } }""");
        List<(int Old, int Now)> steps = [];
        test.LimitsStore.OnChange(LimitsConfig.Fields.Size, (old, now) => steps.Add((old.Size, now.Size)));
        int written = 0;

        Parallel.For(0, 4, thread =>
        {
            for (int i = 0; i < 250; i++)
            {
                if (thread % 2 == 0)
                {
                    int size = Interlocked.Increment(ref written);
                    test.Files["appsettings.json"] = $$"""{ "Limits": { "Size": {{size}} } }""";
                    test.Reloads.Reload();
                }
                else
                {
                    test.Pools.TryUpdate(static pool => pool with { Size = (pool.Size % 100) + 1 });
                }
            }
        });

        Assert.Equal(10, test.Pools.Current.Size);
        Assert.All(steps.Zip(steps.Skip(1)), static pair => Assert.Equal(pair.First.Now, pair.Second.Old));
        Assert.Equal(steps[^1].Now, test.LimitsStore.Current.Size);
        Assert.Equal(1 + 500 + steps.Count, test.Get<IConfigSnapshots>().Capture().Generation);
    }

    private static (int, int) Pair(ConfigSnapshot snapshot) => (snapshot.Get<PoolConfig>().Size, snapshot.Get<LimitsConfig>().Size);
}
