using System.Globalization;
using Foundation.Lifecycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Plays a random program from its start to its stop, and notes what was called when.</summary>
internal sealed class RandomRun
{
    private readonly RandomPlan _plan;
    private readonly VirtualTime _time = new();
    private readonly ServiceLifecycle _lifecycle;

    public RandomRun(RandomPlan plan, int startTimeout, int deadline, int grace)
    {
        _plan = plan;
        Begins = new TimeSpan?[plan.Services.Length];
        Ends = new TimeSpan?[plan.Services.Length];
        Outcomes = new CallOutcome?[plan.Services.Length];
        LifecycleOptions options = new()
        {
            MaxStartParallelism = plan.Parallelism,
            StopDeadline = Ms(deadline),
            RunAlwaysReserve = Ms(deadline / 5),
            Grace = Ms(grace),
        };
        _lifecycle = new ServiceLifecycle(plan.Services.Select((service, index) => Define(service, index, startTimeout)), options, new CallClock(_time, _time.Queue, static () => 0.5), NullLogger.Instance);
    }

    public TimeSpan?[] Begins { get; }

    public TimeSpan?[] Ends { get; }

    public CallOutcome?[] Outcomes { get; }

    /// <summary>When the first critical service failed.</summary>
    public TimeSpan? FirstFailure { get; private set; }

    /// <summary>What the start threw because a critical service failed.</summary>
    public LifecycleException? StartFailure { get; private set; }

    public int MostAtOnce { get; private set; }

    public StopReport? Stop { get; private set; }

    public StopReport? SecondStop { get; private set; }

    public LifecycleStage Stage => _lifecycle.State.Stage;

    public static string NameOf(int service) => service.ToString(CultureInfo.InvariantCulture);

    public static int IndexOf(CallReport hook) => int.Parse(hook.Hook!, CultureInfo.InvariantCulture);

    public void Play()
    {
        Task<StartReport> start = _lifecycle.StartAsync(CancellationToken.None);
        using ITimer stop = _time.CreateTimer(_ => _lifecycle.StopAsync("timer"), null, Ms(_plan.StopAt), Timeout.InfiniteTimeSpan);
        _time.Run();
        Stop = LifecycleTest.Result(_lifecycle.StopAsync("first"));
        SecondStop = LifecycleTest.Result(_lifecycle.StopAsync("second"));
        Assert.True(((IAsyncResult)start).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(30)));
        StartFailure = start.Exception?.InnerException as LifecycleException;
        Note(_lifecycle.StartReport!);
    }

    private void Note(StartReport report)
    {
        foreach (CallReport service in report.Services)
        {
            int index = int.Parse(service.Service, CultureInfo.InvariantCulture);
            Outcomes[index] = service.Outcome;
            Ends[index] = service.Began + service.Duration;
            if (_plan.Services[index].IsCritical && service.Outcome is not (CallOutcome.Ok or CallOutcome.Cancelled or CallOutcome.Skipped))
            {
                FirstFailure = FirstFailure is { } first && first < Ends[index] ? first : Ends[index];
            }
        }

        MostAtOnce = report.Services.Where(static service => service.Outcome != CallOutcome.Skipped).Select(service =>
            report.Services.Count(other => other.Outcome != CallOutcome.Skipped && other.Began <= service.Began && other.Began + other.Duration > service.Began)).DefaultIfEmpty().Max();
    }

    private ServiceDefinition Define(RandomService service, int index, int startTimeout) => new()
    {
        Name = NameOf(index),
        DependsOn = [.. service.Hard.Select(NameOf)],
        SoftDependsOn = [.. service.Soft.Select(NameOf)],
        IsCritical = service.IsCritical,
        StartTimeout = Ms(startTimeout),
        Start = async token =>
        {
            Begins[index] = _time.Elapsed;
            await Behave(service.Start, service.StartTime, token).ConfigureAwait(false);
        },
        Hooks = [.. service.Hooks.Select((hook, number) => new ShutdownHook
        {
            Name = NameOf(number),
            Priority = hook.Priority,
            IsConcurrent = hook.IsConcurrent,
            RunsAlways = hook.RunsAlways,
            Timeout = Ms(500),
            Run = (_, token) => Behave(hook.Behaviour, hook.Time, token),
        })],
    };

    private async Task Behave(Behaviour behaviour, int milliseconds, CancellationToken token)
    {
        if (behaviour == Behaviour.Hangs)
        {
            await new TaskCompletionSource().Task.ConfigureAwait(false);
        }

        await _time.Delay(behaviour == Behaviour.Waits ? TimeSpan.FromDays(1) : Ms(milliseconds), token).ConfigureAwait(false);
        if (behaviour == Behaviour.Throws)
        {
            throw new InvalidOperationException("random");
        }
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
