using BenchmarkDotNet.Attributes;
using Foundation.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>The file says what it said before, as after a touch of it: nobody is to be called.</summary>
public class ReloadUnchanged
{
    private readonly FoundationStack _foundation = new();
    private readonly MicrosoftStack _microsoft = new();

    [GlobalSetup]
    public void Setup()
    {
        ServerConfig before = _foundation.Store.Current;
        Expect.Equal(ConfigOutcome.Unchanged, Foundation());
        Expect.Equal(ConfigOutcome.Unchanged, Foundation());
        Expect.Equal(0, _foundation.Calls);
        Expect.Equal(true, ReferenceEquals(before, _foundation.Store.Current));
        Expect.Equal(_foundation.File.Length, ReadFile());
        ExpectServer.Of(_foundation.File, _foundation.Store.Current);

        _ = MicrosoftStack();
        ExpectServer.Of(_microsoft.File, _microsoft.Monitor.CurrentValue);
    }

    /// <summary>The listener is called, although nothing has changed.</summary>
    [Benchmark(Baseline = true)]
    public int MicrosoftStack()
    {
        _microsoft.Root.Reload();
        return _microsoft.Calls;
    }

    [Benchmark]
    public ConfigOutcome Foundation() => _foundation.Reloads.Reload().Outcome;

    /// <summary>The floor: the bytes of the file.</summary>
    [Benchmark]
    public long ReadFile()
    {
        using Stream stream = _foundation.File.GetFileInfo(ServerFile.Path).CreateReadStream();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.Length;
    }
}
