using Foundation.RuntimeTests.Configuration.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>The same two schemas and files for the Microsoft stack.</summary>
internal sealed class PeerReload : IDisposable
{
    private readonly ServiceProvider _services;

    public PeerReload(string settings, params (string Path, string Text)[] others)
    {
        var builder = new ConfigurationBuilder();
        foreach ((string path, string text) in (IEnumerable<(string, string)>)[("appsettings.json", settings), .. others])
        {
            Files[path] = text;
            builder.Add(new JsonConfigurationSource { FileProvider = Files, Path = path, ReloadOnChange = true, ReloadDelay = 0 });
        }

        Configuration = builder.Build();
        ServiceCollection services = new();
        services.AddOptions<PeerPool>().Bind(Configuration.GetSection("Pool")).Validate(static pool => pool.Size is >= 1 and <= 100);
        services.AddOptions<PeerLimits>().Bind(Configuration.GetSection("Limits"));
        _services = services.BuildServiceProvider();
        Monitor = _services.GetRequiredService<IOptionsMonitor<PeerPool>>();
        IOptionsMonitor<PeerLimits> limits = _services.GetRequiredService<IOptionsMonitor<PeerLimits>>();
        _ = (Monitor.CurrentValue, limits.CurrentValue);
        Monitor.OnChange((pool, _) =>
        {
            Calls++;
            Seen.Add((pool.Size, pool.Key));
        });
        limits.OnChange((now, _) => Pair = (Monitor.CurrentValue.Size, now.Size));
    }

    public MemoryFiles Files { get; } = new();

    public IConfiguration Configuration { get; }

    public IOptionsMonitor<PeerPool> Monitor { get; }

    /// <summary>How often the monitor of the pool called back.</summary>
    public int Calls { get; private set; }

    /// <summary>The sizes of the pool and of the limits as the callback of the limits sees them.</summary>
    public (int Pool, int Limits) Pair { get; private set; }

    public List<(int Size, string? Key)> Seen { get; } = [];

    public void Tell() => Files.TellChange();

    /// <summary>Writes the file and tells, as the thread of a watcher would.</summary>
    /// <returns>What that thread gets to see.</returns>
    public Exception? TryWrite(string settings)
    {
        Files["appsettings.json"] = settings;
        return Record.Exception(Tell);
    }

    public void Dispose() => _services.Dispose();

    internal sealed class PeerPool
    {
        public int Size { get; set; } = 10;

        public string? Key { get; set; }
    }

    internal sealed class PeerLimits
    {
        public int Size { get; set; } = 1;
    }
}
