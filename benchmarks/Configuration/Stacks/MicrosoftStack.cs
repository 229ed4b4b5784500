using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Foundation.Benchmarks.Configuration;

/// <summary>The same program with what .NET brings: bound options, a generated validator, one listener.</summary>
internal sealed class MicrosoftStack : IDisposable
{
    private readonly ServiceProvider _services;

    public MicrosoftStack()
    {
        Root = new ConfigurationBuilder().Add(new JsonConfigurationSource { FileProvider = File, Path = ServerFile.Path }).Build();
        ServiceCollection services = new();
        services.AddOptions<ServerConfig>().Bind(Root.GetSection("Server"));
        services.AddSingleton<IValidateOptions<ServerConfig>, ServerOptionsValidator>();
        _services = services.BuildServiceProvider();
        Monitor = _services.GetRequiredService<IOptionsMonitor<ServerConfig>>();
        Monitor.OnChange(_ => Calls++);
        _ = Monitor.CurrentValue;
    }

    public ServerFile File { get; } = new(ServerJson.FileForNet);

    public IConfigurationRoot Root { get; }

    public IOptionsMonitor<ServerConfig> Monitor { get; }

    /// <summary>How often the listener was called.</summary>
    public int Calls { get; private set; }

    public void Dispose() => _services.Dispose();
}
