using BenchmarkDotNet.Attributes;
using Foundation.Lifecycle;
using Microsoft.Extensions.Hosting;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>Services that do nothing, started and stopped. A program starts once: many are made before the clock runs.</summary>
public class StartAndStop
{
    private const int Programs = 64;

    private readonly IHost[] _hosts = new IHost[Programs];
    private readonly ServiceLifecycle[] _lifecycles = new ServiceLifecycle[Programs];

    [Params(10, 100, 1000)]
    public int Services { get; set; }

    [Params(Shape.Chain, Shape.Diamond)]
    public Shape Shape { get; set; }

    [IterationSetup(Target = nameof(Hosting))]
    public void MakeHosts() => Fill(_hosts, () => Lifecycle.Programs.OfHosting(Services));

    [IterationSetup(Target = nameof(Foundation))]
    public void MakeLifecycles() => Fill(_lifecycles, () => Lifecycle.Programs.OfFoundation(Services, Shape));

    [Benchmark(Baseline = true, OperationsPerInvoke = Programs)]
    public async Task Hosting()
    {
        foreach (IHost host in _hosts)
        {
            await host.StartAsync().ConfigureAwait(false);
            await host.StopAsync().ConfigureAwait(false);
        }
    }

    [Benchmark(OperationsPerInvoke = Programs)]
    public async Task Foundation()
    {
        foreach (ServiceLifecycle lifecycle in _lifecycles)
        {
            StartReport start = await lifecycle.StartAsync().ConfigureAwait(false);
            Expect.Equal(Services, start.Services.Count);
            StopReport stop = await lifecycle.StopAsync("measured").ConfigureAwait(false);
            Expect.Equal(Services, stop.Hooks.Count);
        }
    }

    private static void Fill<T>(T[] programs, Func<T> make)
        where T : class, IDisposable
    {
        for (int i = 0; i < programs.Length; i++)
        {
            programs[i]?.Dispose();
            programs[i] = make();
        }
    }
}
