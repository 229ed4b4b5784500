using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Foundation.EngineTests.Servers;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>A process that shares a cache with others; it does not outlive the test.</summary>
internal sealed class CacheRun : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    /// <param name="connection">The server.</param>
    /// <param name="truth">The file of the numbers.</param>
    public CacheRun(string connection, string truth)
    {
        ProcessStartInfo start = new("dotnet", [Program(), connection, truth]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
    }

    public async Task<long> Read(int key) => long.Parse(await Ask($"read {key}"), CultureInfo.InvariantCulture);

    /// <summary>Whether it was acknowledged.</summary>
    public async Task<bool> Invalidate(int key) => bool.Parse(await Ask($"invalidate {key}"));

    /// <summary>Has it invalidate, and does not wait for an answer.</summary>
    public void Begin(int key)
    {
        _process.StandardInput.WriteLine($"invalidate {key}");
        _process.StandardInput.Flush();
    }

    /// <summary>Waits until it hears what others invalidate.</summary>
    public Task Hears() => Ask("hears");

    public void Pause() => Signal.Send(_process.Id, Signal.Stop);

    public void Resume() => Signal.Send(_process.Id, Signal.Continue);

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Program()
    {
        string project = typeof(CacheRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "ProjectDirectory").Value!;
        string output = Path.GetRelativePath(project, AppContext.BaseDirectory);
        return Path.Combine(project, "..", "CacheProcess", output, "CacheProcess.dll");
    }

    private async Task<string> Ask(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit)
            ?? throw new InvalidOperationException($"The process ended at '{command}'.");
    }
}
