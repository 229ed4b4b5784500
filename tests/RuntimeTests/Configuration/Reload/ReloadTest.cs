using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>Two schemas over files in memory and a clock that the test moves.</summary>
internal sealed class ReloadTest : IDisposable
{
    private readonly ServiceProvider _services;

    public ReloadTest(string settings, params (string Path, string Text)[] others)
    {
        Files["appsettings.json"] = settings;
        var builder = new ConfigurationBuilder().Add(Source("appsettings.json"));
        foreach ((string path, string text) in others)
        {
            Files[path] = text;
            builder.Add(Source(path));
        }

        Root = builder.Build();
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(Root).AddSingleton<TimeProvider>(Time);
        FoundationBuilder.For(services).AddConfig<PoolConfig>().AddConfig<LimitsConfig>();
        _services = services.BuildServiceProvider();
        Reloads = _services.GetRequiredService<IConfigReloads>();
        Reloads.ReloadRejected += Rejections.Add;
        _ = (Pools.Current, LimitsStore.Current);
    }

    public MemoryFiles Files { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public IConfigurationRoot Root { get; }

    public IConfigReloads Reloads { get; }

    public List<ConfigRejection> Rejections { get; } = [];

    public IConfigStore<PoolConfig> Pools => Get<IConfigStore<PoolConfig>>();

    public IConfigStore<LimitsConfig> LimitsStore => Get<IConfigStore<LimitsConfig>>();

    public Health Health => Get<IHealthSource>().Health;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Writes a file, and says so as a watcher would.</summary>
    public void Write(string settings, string path = "appsettings.json")
    {
        Files[path] = settings;
        Files.TellChange();
    }

    /// <summary>Lets the time pass after which a quiet file is read.</summary>
    public void Settle() => Time.Advance(TimeSpan.FromMilliseconds(250));

    public void WriteAndSettle(string settings, string path = "appsettings.json")
    {
        Write(settings, path);
        Settle();
    }

    public void Dispose() => _services.Dispose();

    private ConfigFileSource Source(string path) => new() { FileProvider = Files, Path = path, ReloadOnChange = true, Optional = true, Time = Time };
}
