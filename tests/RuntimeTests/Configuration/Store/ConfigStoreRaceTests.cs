using System.Collections.Concurrent;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Store;

public sealed class ConfigStoreRaceTests
{
    // The two orders in which another update can come between reading and publishing, played on one thread.
    [Fact]
    public void TryUpdate__when_another_update_comes_first__then_it_starts_again_from_the_newer_object()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        List<int> seen = [];

        ConfigResult result = store.TryUpdate(server =>
        {
            seen.Add(server.Port);
            if (seen.Count == 1)
            {
                store.TryUpdate(static other => other with { Port = 90 });
            }

            return server with { Port = server.Port + 1 };
        });

        Assert.Equal([80, 90], seen);
        Assert.Equal((ConfigOutcome.Accepted, 3), (result.Outcome, result.Generation));
        Assert.Equal(91, store.Current.Port);
    }

    [Fact]
    public void TryUpdate__when_an_update_that_changes_no_field_comes_first__then_its_object_is_not_lost()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        bool isFirst = true;

        store.TryUpdate(server =>
        {
            if (isFirst)
            {
                isFirst = false;
                store.TryUpdate(static other => other with { Tag = "kept" });
            }

            return server with { Port = 81 };
        });

        Assert.Equal((81, "kept"), (store.Current.Port, store.Current.Tag));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void TryUpdate__when_many_threads_count_up__then_no_update_is_lost_and_callbacks_see_each_step_in_order(int threads)
    {
        const int Updates = 500;
        IConfigStore<ServerConfig> store = StoreTest.Server();
        int start = store.Current.Port;
        List<(int Old, int Now)> steps = [];
        store.OnChange(FieldSet.Of(1), (old, now) => steps.Add((old.Port, now.Port)));

        Together(threads, () =>
        {
            for (int i = 0; i < Updates; i++)
            {
                Assert.True(store.TryUpdate(static server => server with { Port = server.Port + 1 }).IsAccepted);
            }
        });

        Assert.Equal(start + (threads * Updates), store.Current.Port);
        Assert.Equal(1 + (threads * Updates), store.Generation);
        Assert.Equal(Enumerable.Range(start, threads * Updates).Select(static port => (port, port + 1)), steps);
    }

    [Fact]
    public void TryUpdate__when_threads_expect_one_generation__then_exactly_one_is_accepted()
    {
        IConfigStore<ServerConfig> store = StoreTest.Server();
        for (int round = 0; round < 200; round++)
        {
            ServerConfig seen = store.Read(out long generation);
            ConcurrentBag<ConfigOutcome> outcomes = [];

            Together(4, () => outcomes.Add(store.TryUpdate(seen with { Port = seen.Port + 1 }, generation).Outcome));

            Assert.Single(outcomes, ConfigOutcome.Accepted);
            Assert.Equal(3, outcomes.Count(static outcome => outcome == ConfigOutcome.Conflict));
        }
    }

    [Fact]
    public void Current__when_first_read_by_many_threads__then_all_get_one_object()
    {
        for (int round = 0; round < 200; round++)
        {
            IConfigStore<ServerConfig> store = StoreTest.Server();
            ConcurrentBag<ServerConfig> objects = [];

            Together(4, () => objects.Add(store.Current));

            Assert.All(objects, item => Assert.Same(store.Current, item));
        }
    }

    private static void Together(int threads, Action action)
    {
        using Barrier barrier = new(threads);
        ConcurrentBag<Exception> failures = [];
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            barrier.SignalAndWait();
            try
            {
                action();
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }))];
        Array.ForEach(all, static thread => thread.Start());
        Array.ForEach(all, static thread => thread.Join());
        Assert.Empty(failures);
    }
}
