using BenchmarkDotNet.Attributes;

namespace Foundation.Benchmarks.Configuration;

/// <summary>Reading the current object, as every request of a server does.</summary>
public class ReadCurrent
{
    private readonly FoundationStack _foundation = new();
    private readonly MicrosoftStack _microsoft = new();
    private readonly ServerConfig _field = ServerConfig.Valid();

    [GlobalSetup]
    public void Setup()
    {
        foreach (ServerConfig read in (ServerConfig[])[VolatileField(), Foundation(), FoundationSnapshot(), FoundationMonitor(), FoundationOptions(), MicrosoftMonitor()])
        {
            ExpectServer.Of(_foundation.File, read);
        }
    }

    [Benchmark(Baseline = true)]
    public ServerConfig VolatileField() => Volatile.Read(in _field);

    [Benchmark]
    public ServerConfig Foundation() => _foundation.Store.Current;

    [Benchmark]
    public ServerConfig FoundationSnapshot() => _foundation.Snapshots.Capture().Get<ServerConfig>();

    [Benchmark]
    public ServerConfig FoundationMonitor() => _foundation.Monitor.CurrentValue;

    [Benchmark]
    public ServerConfig FoundationOptions() => _foundation.Options.Value;

    [Benchmark]
    public ServerConfig MicrosoftMonitor() => _microsoft.Monitor.CurrentValue;
}
