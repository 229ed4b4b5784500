using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>Schemas over files in memory, or any other configuration, and a clock that the test moves.</summary>
internal sealed class ReloadTest : IDisposable
{
    private readonly ServiceProvider _services;

    public ReloadTest(string settings, params (string Path, string Text)[] others)
        : this(test => test.Build([("appsettings.json", settings), .. others]))
    {
    }

    public ReloadTest(Func<ReloadTest, IConfiguration> configure)
    {
        Configuration = configure(this);
        ServiceCollection services = new();
        services.AddSingleton(Configuration).AddSingleton<TimeProvider>(Time).AddSingleton<ILoggerFactory>(Log);
        FoundationBuilder.For(services).AddConfig<PoolConfig>().AddConfig<LimitsConfig>().AddConfig<StageConfig>().AddConfig<LateConfig>().AddConfig<FragileConfig>();
        _services = services.BuildServiceProvider();
        Reloads = _services.GetRequiredService<IConfigReloads>();
        Reloads.ReloadRejected += Rejections.Add;
        _ = (Pools.Current, LimitsStore.Current, Stages.Current);
    }

    public MemoryFiles Files { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public LogList Log { get; } = new();

    public IConfiguration Configuration { get; }

    public IConfigurationRoot Root => (IConfigurationRoot)Configuration;

    public IConfigReloads Reloads { get; }

    public List<ConfigRejection> Rejections { get; } = [];

    public IConfigStore<PoolConfig> Pools => Get<IConfigStore<PoolConfig>>();

    public IConfigStore<LimitsConfig> LimitsStore => Get<IConfigStore<LimitsConfig>>();

    public IConfigStore<StageConfig> Stages => Get<IConfigStore<StageConfig>>();

    public IConfigGroup Group => Get<IConfigGroup>();

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

    /// <summary>A file in memory as a source that follows it.</summary>
    public ConfigFileSource Source(string path, string text)
    {
        Files[path] = text;
        return new() { FileProvider = Files, Path = path, ReloadOnChange = true, Optional = true, Time = Time };
    }

    public void Dispose() => _services.Dispose();

    private IConfigurationRoot Build((string Path, string Text)[] files)
    {
        var builder = new ConfigurationBuilder();
        foreach ((string path, string text) in files)
        {
            builder.Add(Source(path, text));
        }

        return builder.Build();
    }
}
