using Foundation.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.RuntimeTests.Lifecycle.Declared;

/// <summary>The declared services as <c>AddFoundation</c> registers them, on a virtual clock.</summary>
internal sealed class ShopRun : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly ServiceProvider _provider;

    public ShopRun(Journal? journal = null)
    {
        Journal = journal ?? new Journal();
        ServiceCollection services = new();
        services.AddSingleton(Journal);
        services.AddFoundation();
        _provider = services.BuildServiceProvider();
        Definitions = _provider.GetServices<ServiceDefinition>().ToDictionary(static definition => definition.Name);
        Lifecycle = new ServiceLifecycle(Definitions.Values, new LifecycleOptions(), new CallClock(_time, _time.Queue, static () => 0.5), NullLogger.Instance);
    }

    public Journal Journal { get; }

    public Dictionary<string, ServiceDefinition> Definitions { get; }

    public ServiceLifecycle Lifecycle { get; }

    public void Start()
    {
        Task<StartReport> start = Lifecycle.StartAsync(CancellationToken.None);
        _time.Run(() => Lifecycle.State.Stage is LifecycleStage.Running or LifecycleStage.Degraded);
        LifecycleTest.Result(start);
    }

    public StopReport Stop(string reason)
    {
        Task<StopReport> stop = Lifecycle.StopAsync(reason);
        _time.Run(() => stop.IsCompleted);
        return LifecycleTest.Result(stop);
    }

    /// <summary>Lets time pass.</summary>
    public void RunFor(TimeSpan time)
    {
        bool isOver = false;
        using ITimer end = _time.CreateTimer(_ => isOver = true, null, time, Timeout.InfiniteTimeSpan);
        _time.Run(() => isOver);
    }

    public void Dispose()
    {
        Lifecycle.Dispose();
        _provider.Dispose();
    }
}
