using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Hooks that ask for more time than they have.</summary>
public sealed class MoreTimeTests
{
    // What the hook is granted, and how it ends, where it takes 895 ms with a timeout of 200 ms under a deadline of 1 s, 100 ms of which are grace.
    [Theory]
    [InlineData(500, 500, CallOutcome.TimedOut, 700, true)]
    [InlineData(690, 690, CallOutcome.TimedOut, 890, true)]
    [InlineData(700, 700, CallOutcome.Ok, 895, true)]
    [InlineData(5000, 700, CallOutcome.Ok, 895, true)]
    public void Hook__when_it_asks_for_more_time__then_it_gets_what_the_deadline_leaves(int asked, int granted, CallOutcome outcome, int ended, bool isInTime)
    {
        TimeSpan answer = default;
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(1000) } };
        test.Service("db", hooks: Hook(async (context, token) =>
        {
            answer = context.RequestMoreTime(LifecycleTest.Ms(asked));
            await test.Time.Delay(LifecycleTest.Ms(895), token);
        }));
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal(LifecycleTest.Ms(granted), answer);
        Assert.Equal((outcome, LifecycleTest.Ms(ended), isInTime), (report.Hooks[0].Outcome, report.Hooks[0].Duration, report.IsInTime));
    }

    [Fact]
    public void Hook__when_the_deadline_comes_before_what_it_asked_for__then_the_stop_was_not_in_time()
    {
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(1000) } };
        test.Service("db", hooks: Hook((context, token) =>
        {
            context.RequestMoreTime(LifecycleTest.Ms(5000));
            return LifecycleTest.Forever(token);
        }));
        test.Start();

        StopReport report = test.Stop();

        Assert.Equal((CallOutcome.Abandoned, LifecycleTest.Ms(1000), false, 1), (report.Hooks[0].Outcome, report.Duration, report.IsInTime, report.ExitCode));
    }

    [Fact]
    public void Hook__when_time_is_reserved_for_others__then_it_gets_nothing_of_that()
    {
        TimeSpan answer = default;
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(1000), RunAlwaysReserve = LifecycleTest.Ms(400) } };
        test.Service("db", hooks: [
            Hook((context, _) =>
            {
                answer = context.RequestMoreTime(LifecycleTest.Ms(5000));
                return Task.CompletedTask;
            }),
            test.Hook("unlock", runsAlways: true),
        ]);
        test.Start();

        test.Stop();

        // 600 ms, less 60 ms of grace, less the 200 ms that it had.
        Assert.Equal(LifecycleTest.Ms(340), answer);
    }

    [Fact]
    public void Hook__when_it_asks_several_times__then_each_time_adds()
    {
        List<TimeSpan> answers = [];
        LifecycleTest test = new() { Options = new LifecycleOptions { StopDeadline = LifecycleTest.Ms(1000) } };
        test.Service("db", hooks: Hook(async (context, token) =>
        {
            for (int i = 0; i < 3; i++)
            {
                answers.Add(context.RequestMoreTime(LifecycleTest.Ms(300)));
                await test.Time.Delay(LifecycleTest.Ms(100), token);
            }
        }));
        test.Start();

        test.Stop();

        Assert.Equal([LifecycleTest.Ms(300), LifecycleTest.Ms(300), LifecycleTest.Ms(100)], answers);
    }

    [Fact]
    public void Hook__when_it_was_cancelled_or_has_ended__then_it_gets_no_more_time()
    {
        ShutdownContext? context = null;
        TimeSpan cancelled = LifecycleTest.Ms(1);
        LifecycleTest test = new();
        test.Service("db", hooks: Hook(async (stop, token) =>
        {
            context = stop;
            try
            {
                await test.Time.Delay(LifecycleTest.Ms(1000), token);
            }
            catch (OperationCanceledException)
            {
                cancelled = stop.RequestMoreTime(LifecycleTest.Ms(100));
            }
        }));
        test.Start();

        test.Stop();

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (cancelled, context!.RequestMoreTime(LifecycleTest.Ms(100))));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.RequestMoreTime(TimeSpan.Zero));
    }

    private static ShutdownHook Hook(Func<ShutdownContext, CancellationToken, Task> run) => new() { Name = "close", Timeout = LifecycleTest.Ms(200), Priority = 1, Run = run };
}
