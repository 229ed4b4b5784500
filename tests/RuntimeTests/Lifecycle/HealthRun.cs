using Foundation.Lifecycle;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>A running program of five services; the database has a check every second, which two bad answers fail.</summary>
internal sealed class HealthRun
{
    private readonly VirtualTime _time = new();

    public HealthRun()
    {
        ServiceDefinition[] services =
        [
            new()
            {
                Name = "db",
                Checks = [new HealthCheck { Name = "ping", Check = Db.AskAsync, Every = Ms(1000), Timeout = Ms(400), FailureThreshold = 2 }],
            },
            new()
            {
                Name = "orders",
                DependsOn = ["db"],
                OnDegraded = (cause, _) => Tell($"orders degraded: {cause}"),
                OnRecovered = _ => Tell("orders recovered"),
            },
            new() { Name = "web", DependsOn = ["orders"] },
            new() { Name = "search", SoftDependsOn = ["db"] },
            new() { Name = "alone" },
        ];
        Lifecycle = new ServiceLifecycle(services, new LifecycleOptions(), new CallClock(_time, _time.Queue, static () => 0.5), NullLogger.Instance);
        Task<StartReport> start = Lifecycle.StartAsync(CancellationToken.None);
        _time.Run(() => Lifecycle.State.Stage == LifecycleStage.Running);
        LifecycleTest.Result(start);
    }

    public ServiceLifecycle Lifecycle { get; }

    public Peer Db { get; } = new();

    public List<string> Told { get; } = [];

    public string Health(string service, int atLeast = 0)
    {
        Assert.True(Db.Asked >= atLeast);
        return Lifecycle.GetHealth(service).ToString();
    }

    /// <summary>Lets time pass; checks are asked once a second.</summary>
    public void RunFor(int milliseconds)
    {
        bool isOver = false;
        using ITimer end = _time.CreateTimer(_ => isOver = true, null, Ms(milliseconds), Timeout.InfiniteTimeSpan);
        _time.Run(() => isOver);
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private Task Tell(string what)
    {
        Told.Add(what);
        return Task.CompletedTask;
    }

    /// <summary>What is asked.</summary>
    internal sealed class Peer
    {
        private Func<CancellationToken, ValueTask<Health>> _answer = static _ => ValueTask.FromResult(Foundation.Health.Healthy);

        public int Asked { get; private set; }

        /// <summary>Gives these answers, and the last one from then on.</summary>
        public void Answers(params Health[] answers)
        {
            int next = 0;
            _answer = _ => ValueTask.FromResult(answers[Math.Min(next++, answers.Length - 1)]);
        }

        public void Hangs() => _answer = static _ => new ValueTask<Health>(new TaskCompletionSource<Health>().Task);

        public void Throws() => _answer = static _ => throw new InvalidOperationException("broken");

        public ValueTask<Health> AskAsync(CancellationToken token)
        {
            Asked++;
            return _answer(token);
        }
    }
}
