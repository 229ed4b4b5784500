using System.Diagnostics;
using System.Reflection;
using Foundation.EngineTests.Servers;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>A process that caches; it does not outlive the test.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    public ChildProcess(params string[] arguments) =>
        _process = Process.Start(new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    public void WriteLine(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    public async Task<string> ReadLine() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit)
        ?? throw new InvalidOperationException("The process ended.");

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
        string project = typeof(ChildProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "ProjectDirectory").Value!;
        string output = Path.GetRelativePath(project, AppContext.BaseDirectory);
        return Path.Combine(project, "..", "CacheProcess", output, "CacheProcess.dll");
    }
}
