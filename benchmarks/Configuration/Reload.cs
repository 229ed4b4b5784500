using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Foundation.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>One field of the file changes; the file is read, bound, validated and published, and one listener is told.</summary>
public class Reload
{
    private readonly FoundationStack _foundation = new();
    private readonly MicrosoftStack _microsoft = new();
    private readonly ServerFile _file = new(ServerJson.FileForNet);

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 1; i <= 3; i++)
        {
            Expect.Equal(ConfigOutcome.Accepted, Foundation());
            Expect.Equal(i, _foundation.Calls);
            ExpectServer.Of(_foundation.File, _foundation.Store.Current);

            // The provider tells of the change, and then the root does: the options are made and the listener is called twice.
            Expect.Equal(2 * i, MicrosoftStack());
            ExpectServer.Of(_microsoft.File, _microsoft.Monitor.CurrentValue);

            ExpectServer.Of(_file, SystemTextJson());
        }
    }

    [Benchmark(Baseline = true)]
    public int MicrosoftStack()
    {
        _microsoft.File.Change();
        _microsoft.Root.Reload();
        return _microsoft.Calls;
    }

    [Benchmark]
    public ConfigOutcome Foundation()
    {
        _foundation.File.Change();
        return _foundation.Reloads.Reload().Outcome;
    }

    /// <summary>The floor: bytes to an object, and nothing else.</summary>
    [Benchmark]
    public ServerConfig? SystemTextJson()
    {
        _file.Change();
        return JsonSerializer.Deserialize(_file.Bytes, ServerJsonContext.Default.ServerSettings)?.Server;
    }
}
