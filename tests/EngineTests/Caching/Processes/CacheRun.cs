using System.Globalization;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>A process that shares a cache with others; it does not outlive the test.</summary>
/// <param name="connection">The server.</param>
/// <param name="truth">The file of the numbers.</param>
internal sealed class CacheRun(string connection, string truth) : IDisposable
{
    private readonly ChildProcess _process = new("shared", connection, truth);

    public async Task<long> Read(int key) => long.Parse(await Ask($"read {key}"), CultureInfo.InvariantCulture);

    /// <summary>Whether it was acknowledged.</summary>
    public async Task<bool> Invalidate(int key) => bool.Parse(await Ask($"invalidate {key}"));

    /// <summary>Has it invalidate, and does not wait for an answer.</summary>
    public void Begin(int key) => _process.WriteLine($"invalidate {key}");

    /// <summary>Waits until it hears what others invalidate.</summary>
    public Task Hears() => Ask("hears");

    public void Pause() => _process.Pause();

    public void Resume() => _process.Resume();

    public void Dispose() => _process.Dispose();

    private Task<string> Ask(string command)
    {
        _process.WriteLine(command);
        return _process.ReadLine();
    }
}
