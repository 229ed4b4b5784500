using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Code that blocks its thread, on the real thread pool and clock.</summary>
public sealed class RealClockTests
{
    private static readonly LifecycleOptions Options = new() { StopDeadline = TimeSpan.FromMilliseconds(300), Grace = TimeSpan.FromMilliseconds(50) };

    // The goal is 50 ms more than the deadline; a busy machine gets more time, and a hook that is waited for would take for ever.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Stop__when_a_hook_blocks_its_thread__then_it_is_abandoned_at_the_deadline()
    {
        using ManualResetEventSlim end = new();
        ServiceLifecycle lifecycle = new([new ServiceDefinition { Name = "db", Hooks = [Hook("blocks", () => end.Wait(CancellationToken.None))] }], Options);
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);

        StopReport report = await lifecycle.StopAsync("test").WaitAsync(Bound, TestContext.Current.CancellationToken);
        end.Set();

        TestContext.Current.TestOutputHelper!.WriteLine($"deadline 300 ms, stopped after {report.Duration.TotalMilliseconds:0.0} ms");
        Assert.Equal(("blocks", CallOutcome.Abandoned, 1), (report.Hooks[0].Hook, report.Hooks[0].Outcome, report.ExitCode));
        Assert.InRange(report.Duration, TimeSpan.FromMilliseconds(280), Bound);
    }

    [Fact]
    public async Task Stop__when_many_hooks_block_their_threads__then_all_are_called_and_abandoned_at_the_deadline()
    {
        const int hooks = 40;
        using ManualResetEventSlim end = new();
        int called = 0;
        ServiceLifecycle lifecycle = new(Enumerable.Range(0, hooks).Select(index => new ServiceDefinition
        {
            Name = $"{index}",
            Hooks = [Hook("blocks", () =>
            {
                Interlocked.Increment(ref called);
                end.Wait(CancellationToken.None);
            })],
        }), Options);
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);

        StopReport report = await lifecycle.StopAsync("test").WaitAsync(Bound, TestContext.Current.CancellationToken);
        end.Set();

        // The pool alone adds one or two threads a second: ten seconds would not do.
        TestContext.Current.TestOutputHelper!.WriteLine($"deadline 300 ms, stopped after {report.Duration.TotalMilliseconds:0.0} ms");
        Assert.Equal(hooks, called);
        Assert.All(report.Hooks, static hook => Assert.Equal(CallOutcome.Abandoned, hook.Outcome));
        Assert.InRange(report.Duration, TimeSpan.FromMilliseconds(280), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Start__when_it_blocks_its_thread__then_it_is_abandoned_after_its_timeout()
    {
        using ManualResetEventSlim end = new();
        ServiceDefinition service = new()
        {
            Name = "db",
            StartTimeout = TimeSpan.FromMilliseconds(50),
            Start = _ =>
            {
                end.Wait(CancellationToken.None);
                return Task.CompletedTask;
            },
        };
        ServiceLifecycle lifecycle = new([service], Options);

        LifecycleException exception = await Assert.ThrowsAsync<LifecycleException>(() => lifecycle.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Bound, TestContext.Current.CancellationToken));
        end.Set();

        Assert.Equal(CallOutcome.Abandoned, Assert.Single(exception.Report!.Services).Outcome);
    }

    [Fact]
    public async Task Stop__when_an_abandoned_hook_throws_later__then_no_exception_is_unobserved()
    {
        List<string> unobserved = [];
        void Observe(object? sender, UnobservedTaskExceptionEventArgs unseen)
        {
            lock (unobserved)
            {
                unobserved.Add(unseen.Exception.InnerException!.Message);
            }
        }

        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            await AbandonThenThrow();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }

        lock (unobserved)
        {
            Assert.DoesNotContain("too late", unobserved);
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static async Task AbandonThenThrow()
    {
        using ManualResetEventSlim end = new();
        TaskCompletionSource left = new();
        ServiceDefinition service = new()
        {
            Name = "db",
            Hooks =
            [
                new ShutdownHook
                {
                    Name = "late",
                    Run = async (_, _) =>
                    {
                        await Task.Yield();
                        end.Wait(CancellationToken.None);
                        left.SetResult();
                        throw new FormatException("too late");
                    },
                },
            ],
        };
        ServiceLifecycle lifecycle = new([service], Options);
        await lifecycle.StartAsync(TestContext.Current.CancellationToken);
        StopReport report = await lifecycle.StopAsync("test").WaitAsync(Bound, TestContext.Current.CancellationToken);
        Assert.Equal(CallOutcome.Abandoned, report.Hooks[0].Outcome);
        end.Set();
        await left.Task;
    }

    private static ShutdownHook Hook(string name, Action run) => new()
    {
        Name = name,
        Run = (_, _) =>
        {
            run();
            return Task.CompletedTask;
        },
    };
}
