using Foundation.Lifecycle;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>Services whose starts and hooks write down when they begin and end, on a virtual clock.</summary>
internal sealed class LifecycleTest
{
    private readonly List<ServiceDefinition> _services = [];
    private readonly List<IDrainable> _drainables = [];
    private ServiceLifecycle? _lifecycle;

    public VirtualTime Time { get; } = new();

    /// <summary>What random numbers are: in the middle, so that nothing is spread.</summary>
    public double Random { get; set; } = 0.5;

    /// <summary>What happened, as in <c>10 +db</c> for a start, <c>20 db</c> for its end, <c>30 -db.flush</c> for a hook.</summary>
    public List<string> Log { get; } = [];

    public LifecycleOptions Options { get; set; } = new();

    public ILogger Logger { get; set; } = NullLogger.Instance;

    public ServiceLifecycle Lifecycle => _lifecycle ??= new ServiceLifecycle(_services, Options, new CallClock(Time, Time.Queue, () => Random), Logger, _drainables);

    public static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    public LifecycleTest Service(ServiceDefinition service)
    {
        _services.Add(service);
        return this;
    }

    /// <summary>A service that starts in some time, with one hook of its name that takes as long.</summary>
    public LifecycleTest Service(string name, int milliseconds = 0, string[]? after = null, string[]? softly = null, bool isCritical = true, BackgroundWork? work = null, params ShutdownHook[] hooks)
        => Service(name, token => Time.Delay(Ms(milliseconds), token), after, softly, isCritical, work, hooks);

    public LifecycleTest Service(
        string name, Func<CancellationToken, Task> start, string[]? after = null, string[]? softly = null, bool isCritical = true,
        BackgroundWork? work = null, params ShutdownHook[] hooks)
    {
        _services.Add(Define(name, start, after, softly, isCritical, work, hooks));
        return this;
    }

    /// <summary>The definition of such a service.</summary>
    public ServiceDefinition Define(
        string name, Func<CancellationToken, Task>? start = null, string[]? after = null, string[]? softly = null, bool isCritical = true,
        BackgroundWork? work = null, params ShutdownHook[] hooks) => new()
        {
            Name = name,
            DependsOn = after ?? [],
            SoftDependsOn = softly ?? [],
            IsCritical = isCritical,
            StartTimeout = Ms(1000),
            Start = async token =>
            {
                Note($"+{name}");
                await (start?.Invoke(token) ?? Task.CompletedTask).ConfigureAwait(false);
                Note(name);
            },
            Work = work,
            Hooks = hooks.Length > 0 ? hooks : [Hook(name)],
        };

    /// <summary>A part that takes work from outside.</summary>
    public LifecycleTest Drainable(string name, Func<CancellationToken, Task> drain)
    {
        _drainables.Add(new Part(name, token =>
        {
            Note($"drain {name}");
            return drain(token);
        }));
        return this;
    }

    /// <summary>A hook that takes some time.</summary>
    public ShutdownHook Hook(string name, int milliseconds = 0, int priority = 0, bool runsAlways = false, bool isConcurrent = false, int timeout = 10_000) =>
        Hook(name, token => Time.Delay(Ms(milliseconds), token), priority, runsAlways, isConcurrent, timeout);

    public ShutdownHook Hook(
        string name, Func<CancellationToken, Task> run, int priority = 0, bool runsAlways = false, bool isConcurrent = false, int timeout = 10_000) => new()
        {
            Name = name,
            Priority = priority,
            RunsAlways = runsAlways,
            IsConcurrent = isConcurrent,
            Timeout = Ms(timeout),
            Run = async (_, token) =>
            {
                Note($"-{name}");
                await run(token).ConfigureAwait(false);
            },
        };

    /// <summary>Starts everything, and lets the time pass.</summary>
    /// <param name="until">How long, where there are checks, which never end.</param>
    public StartReport Start(int? until = null)
    {
        Task<StartReport> start = Lifecycle.StartAsync();
        if (until is { } milliseconds)
        {
            RunFor(milliseconds);
        }
        else
        {
            Time.Run();
        }

        return Result(start);
    }

    public StopReport Stop(string reason = "test")
    {
        Task<StopReport> stop = Lifecycle.StopAsync(reason);
        Time.Run(() => stop.IsCompleted);
        return Result(stop);
    }

    /// <summary>Lets some time pass.</summary>
    public void RunFor(int milliseconds)
    {
        bool isOver = false;
        using ITimer end = Time.CreateTimer(_ => isOver = true, null, Ms(milliseconds), Timeout.InfiniteTimeSpan);
        Time.Run(() => isOver);
    }

    /// <summary>What a task whose outcome is decided returns or throws; others are told of it on a thread of their own.</summary>
    public static T Result<T>(Task<T> task)
    {
        Assert.True(((IAsyncResult)task).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(30)), "It has not ended, although nothing is left to do.");
        return task.GetAwaiter().GetResult();
    }

    public void Note(string what) => Log.Add($"{Time.Elapsed.TotalMilliseconds} {what}");

    /// <summary>A task that never ends, whatever is cancelled.</summary>
    public static Task Forever(CancellationToken token)
    {
        _ = token;
        return new TaskCompletionSource().Task;
    }

    private sealed class Part(string name, Func<CancellationToken, Task> drain) : IDrainable
    {
        public string Name => name;

        public ValueTask DrainAsync(CancellationToken cancellationToken) => new(drain(cancellationToken));
    }
}
