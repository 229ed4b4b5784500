using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Foundation.Benchmarks.Configuration;

/// <summary>A program that takes its configuration from one file through Foundation, with one subscriber.</summary>
internal sealed class FoundationStack : IDisposable
{
    private readonly ServiceProvider _services;

    public FoundationStack()
    {
        IConfigurationRoot root = new ConfigurationBuilder().Add(new ConfigFileSource { FileProvider = File, Path = ServerFile.Path }).Build();
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(root);
        services.AddFoundation();
        _services = services.BuildServiceProvider();
        Store = _services.GetRequiredService<IConfigStore<ServerConfig>>();
        Reloads = _services.GetRequiredService<IConfigReloads>();
        Snapshots = _services.GetRequiredService<IConfigSnapshots>();
        Monitor = _services.GetRequiredService<IOptionsMonitor<ServerConfig>>();
        Options = _services.GetRequiredService<IOptions<ServerConfig>>();
        Store.OnChange(ServerConfig.Fields.MaxConnections, (_, _) => Calls++);
        _ = Store.Current;
    }

    public ServerFile File { get; } = new(ServerJson.FileForFoundation);

    public IConfigStore<ServerConfig> Store { get; }

    public IConfigReloads Reloads { get; }

    public IConfigSnapshots Snapshots { get; }

    public IOptionsMonitor<ServerConfig> Monitor { get; }

    public IOptions<ServerConfig> Options { get; }

    /// <summary>How often the subscriber was called.</summary>
    public int Calls { get; private set; }

    public void Dispose() => _services.Dispose();
}
