using BenchmarkDotNet.Attributes;
using Foundation.Lifecycle;

namespace Foundation.Benchmarks.Lifecycle;

/// <summary>A probe is answered, as a platform asks for it every few seconds and a load balancer more often.</summary>
public class ReadProbe
{
    private readonly ServiceLifecycle _lifecycle = Programs.OfFoundation(10, Shape.Chain);
    private readonly long _field = 1;

    [GlobalSetup]
    public async Task Setup()
    {
        Expect.Equal(false, Foundation());
        await _lifecycle.StartAsync().ConfigureAwait(false);
        Expect.Equal(true, Foundation());
        Expect.Equal(true, VolatileField());
    }

    [Benchmark(Baseline = true)]
    public bool VolatileField() => Volatile.Read(in _field) != 0;

    [Benchmark]
    public bool Foundation() => _lifecycle.IsWell(ProbeKind.Readiness);
}
