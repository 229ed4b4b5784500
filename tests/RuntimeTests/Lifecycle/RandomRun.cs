using System.Globalization;
using Foundation.Lifecycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Plays a random program from its start to its stop, and notes what was called when.</summary>
internal sealed class RandomRun
{
    private readonly RandomPlan _plan;
    private readonly VirtualTime _time = new();
    private readonly List<Exception> _complaints = [];

    public RandomRun(RandomPlan plan, int startTimeout, int deadline, int grace)
    {
        _plan = plan;
        Begins = new TimeSpan?[plan.Services.Length];
        Ends = new TimeSpan?[plan.Services.Length];
        Outcomes = new CallOutcome?[plan.Services.Length];
        Watches = Array.ConvertAll(plan.Services, static service => new RandomWatch(service));
        LifecycleOptions options = new()
        {
            MaxStartParallelism = plan.Parallelism,
            StopDeadline = Ms(deadline),
            RunAlwaysReserve = Ms(deadline / 5),
            Grace = Ms(grace),
            MinDwell = RandomHealth.MinDwell,
        };
        Lifecycle = new ServiceLifecycle(plan.Services.Select((service, index) => Define(service, index, startTimeout)), options, new CallClock(_time, _time.Queue, static () => 0.5), NullLogger.Instance);
    }

    public ServiceLifecycle Lifecycle { get; }

    public RandomWatch[] Watches { get; }

    /// <summary>When each was started first.</summary>
    public TimeSpan?[] Begins { get; }

    public TimeSpan?[] Ends { get; }

    public CallOutcome?[] Outcomes { get; }

    /// <summary>When the first critical service failed.</summary>
    public TimeSpan? FirstFailure { get; private set; }

    /// <summary>What the start threw because something critical failed.</summary>
    public LifecycleException? StartFailure { get; private set; }

    public int MostAtOnce { get; private set; }

    public StopReport? Stop { get; private set; }

    public StopReport? SecondStop { get; private set; }

    /// <summary>The stops of single services.</summary>
    public List<Task<StopReport>> Shutdowns { get; } = [];

    public TimeSpan Elapsed => _time.Elapsed;

    public static string NameOf(int service) => service.ToString(CultureInfo.InvariantCulture);

    public static int IndexOf(CallReport hook) => int.Parse(hook.Hook!, CultureInfo.InvariantCulture);

    public void Play()
    {
        RandomHealth health = new(_plan, this);
        Task<StartReport> start = Lifecycle.StartAsync(CancellationToken.None);
        At(_plan.StopAt, () => Lifecycle.StopAsync("timer"));
        Array.ForEach(_plan.Events, next => At(next.At, () => Happen(next)));
        _time.Run(() =>
        {
            if (_time.IsQuiet)
            {
                health.Check();
            }

            return _complaints.Count > 0;
        });
        Assert.Empty(_complaints);
        Stop = LifecycleTest.Result(Lifecycle.StopAsync("first"));
        SecondStop = LifecycleTest.Result(Lifecycle.StopAsync("second"));
        Assert.True(((IAsyncResult)start).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(30)));
        StartFailure = start.Exception?.InnerException as LifecycleException;
        Note(Lifecycle.StartReport!);
    }

    private void At(int milliseconds, Action action) => _ = _time.CreateTimer(_ => action(), null, Ms(milliseconds), Timeout.InfiniteTimeSpan);

    private void Happen(RandomEvent next)
    {
        if (next.Says is { } says)
        {
            Watches[next.Service].Said = says;
            Lifecycle.SetHealth(NameOf(next.Service), new Health(says, "random"));
        }
        else
        {
            Shutdowns.Add(Lifecycle.ShutdownAsync(NameOf(next.Service)));
        }
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
        Start = token => Start(service, index, token),
        Work = service.Work is not { } work ? null : new BackgroundWork
        {
            Restart = work.Restart,
            MaxFailures = work.MaxFailures,
            Backoff = Ms(50),
            MaxBackoff = Ms(1000),
            HalfLife = Ms(500),
            Run = Work(work, index),
        },
        OnDegraded = (_, token) => Tell(index, isDegraded: true, _time.Delay(Ms(service.ToldTime), token)),
        OnRecovered = token => Tell(index, isDegraded: false, _time.Delay(Ms(service.ToldTime), token)),
        Hooks = [.. service.Hooks.Select((hook, number) => new ShutdownHook
        {
            Name = NameOf(number),
            Priority = hook.Priority,
            IsConcurrent = hook.IsConcurrent,
            RunsAlways = hook.RunsAlways,
            Timeout = Ms(500),
            Run = (_, token) => Hook(hook, index, number, token),
        })],
    };

    private async Task Start(RandomService service, int index, CancellationToken token)
    {
        Watch(() => Watches[index].BeginStart(service.Hard.Select(edge => Watches[edge])));
        bool isFirst = Begins[index] is null;
        Begins[index] ??= _time.Elapsed;

        // Where parts come and go, all are there at first.
        await (_plan.HasParts && isFirst ? _time.Delay(Ms(service.StartTime / 10), token) : Behave(service.Start, service.StartTime, token)).ConfigureAwait(false);
        Watches[index].EndStart();
    }

    private Func<CancellationToken, Task> Work(RandomWork work, int index)
    {
        int next = 0;
        return async token =>
        {
            Watch(() => Watches[index].BeginWork(DependantsOf(index)));
            (Behaviour behaviour, int time) = work.Calls[Math.Min(next++, work.Calls.Length - 1)];
            bool hasThrown = true;
            if (behaviour == Behaviour.Hangs)
            {
                _ = token.UnsafeRegister(_ => Watches[index].LeaveWork(), null);
            }

            try
            {
                await Behave(behaviour, time, token).ConfigureAwait(false);
                hasThrown = false;
            }
            finally
            {
                Watches[index].EndWork(hasThrown, token.IsCancellationRequested);
            }
        };
    }

    private async Task Hook(RandomHook hook, int index, int number, CancellationToken token)
    {
        Watch(() => Watches[index].BeginHook(number, DependantsOf(index)));
        try
        {
            await Behave(hook.Behaviour, hook.Time, token).ConfigureAwait(false);
        }
        finally
        {
            Watches[index].EndHook();
        }
    }

    private async Task Tell(int index, bool isDegraded, Task wait)
    {
        Watch(() => Watches[index].BeginTell(isDegraded));
        await Task.WhenAny(wait).ConfigureAwait(false);
        Watches[index].EndTell();
    }

    private IEnumerable<RandomWatch> DependantsOf(int service) =>
        _plan.Services.Index().Where(other => other.Item.Hard.Contains(service)).Select(other => Watches[other.Index]);

    // What a service complains of must not count as its failure.
    private void Watch(Action step)
    {
        try
        {
            step();
        }
#pragma warning disable CA1031 // It is thrown once the run is over.
        catch (Exception complaint)
#pragma warning restore CA1031
        {
            _complaints.Add(complaint);
        }
    }

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
