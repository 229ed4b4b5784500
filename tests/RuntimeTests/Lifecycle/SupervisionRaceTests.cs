using System.Globalization;
using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Work that fails and calls from several threads, on the real thread pool and clock.</summary>
public sealed class SupervisionRaceTests
{
    private const int Programs = 100;
    private const int Length = 4;

    // What has to be over at once; a busy machine gets more time, and what is never over would take for ever.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stop__when_parts_stop_start_and_join_at_the_same_time__then_whatever_has_started_is_stopped_once()
    {
        for (int i = 0; i < Programs; i++)
        {
            int[] starts = new int[Length + 1];
            int[] stops = new int[Length + 1];
            ServiceLifecycle lifecycle = new(Enumerable.Range(0, Length).Select(index => Define(index, starts, stops)));
            await lifecycle.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Bound, TestContext.Current.CancellationToken);

            Task[] calls =
            [
                Call(() => lifecycle.ShutdownAsync("2")),
                Call(() => lifecycle.Register(Define(Length, starts, stops))),
                Call(() =>
                {
                    lifecycle.AddShutdownHook("last", static (_, _) => Task.CompletedTask);
                    lifecycle.SetHealth("1", Health.Degraded("busy"));
                    return Task.CompletedTask;
                }),
                Call(async () =>
                {
                    await Task.Yield();
                    await lifecycle.StopAsync("test");
                }),
            ];
            await Task.WhenAll(calls).WaitAsync(Bound, TestContext.Current.CancellationToken);

            Assert.Equal(LifecycleStage.Stopped, lifecycle.State.Stage);
            Assert.Equal(starts, stops);
        }
    }

    // A chain; the work of each fails after some yields.
    private static ServiceDefinition Define(int index, int[] starts, int[] stops) => new()
    {
        Name = index.ToString(CultureInfo.InvariantCulture),
        DependsOn = index is 0 or Length ? [] : [(index - 1).ToString(CultureInfo.InvariantCulture)],
        Start = _ =>
        {
            Interlocked.Increment(ref starts[index]);
            return Task.CompletedTask;
        },
        Work = new BackgroundWork
        {
            MaxFailures = int.MaxValue,
            Backoff = TimeSpan.FromMilliseconds(1),
            Run = async _ =>
            {
                for (int i = 0; i <= index; i++)
                {
                    await Task.Yield();
                }

                throw new FormatException("no good");
            },
        },
        Hooks =
        [
            new ShutdownHook
            {
                Name = "close",
                Run = (_, _) =>
                {
                    Interlocked.Increment(ref stops[index]);
                    return Task.CompletedTask;
                },
            },
        ],
    };

    // Those that come after the stop are refused or cancelled.
    private static Task Call(Func<Task> call) => Task.Run(async () =>
    {
        try
        {
            await call();
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException)
        {
        }
    });
}
