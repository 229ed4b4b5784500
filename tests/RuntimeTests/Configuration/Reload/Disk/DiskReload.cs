using Foundation.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Foundation.RuntimeTests.Configuration.Reload.Disk;

/// <summary>Two schemas that follow a file on the disk, watched as in a program, with a clock that runs faster.</summary>
internal sealed class DiskReload : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly PhysicalFileProvider _files;
    private readonly IConfigurationRoot _root;
    private readonly ServiceProvider _services;
    private readonly Lock _gate = new();
    private int _rejections;
    private TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DiskReload(DiskWriter writer, int factor = 50)
    {
        FastTime time = new(factor);
        _files = new PhysicalFileProvider(writer.Directory);
        _root = new ConfigurationBuilder()
            .Add(new ConfigFileSource { FileProvider = _files, Path = DiskWriter.Name, ReloadOnChange = true, Time = time })
            .Build();
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(_root).AddSingleton<TimeProvider>(time);
        FoundationBuilder.For(services).AddConfig<PoolConfig>().AddConfig<LimitsConfig>();
        _services = services.BuildServiceProvider();
        Pools = _services.GetRequiredService<IConfigStore<PoolConfig>>();
        Limits = _services.GetRequiredService<IConfigStore<LimitsConfig>>();
        Snapshots = _services.GetRequiredService<IConfigSnapshots>();
        Reloads = _services.GetRequiredService<IConfigReloads>();
        _ = (Pools.Current, Limits.Current);
        Pools.OnChange(PoolConfig.Fields.Size, (_, _) => Tell());
        Limits.OnChange(LimitsConfig.Fields.Size, (_, _) => Tell());
        Reloads.ReloadRejected += _ =>
        {
            Interlocked.Increment(ref _rejections);
            Tell();
        };
    }

    public IConfigStore<PoolConfig> Pools { get; }

    public IConfigStore<LimitsConfig> Limits { get; }

    public IConfigSnapshots Snapshots { get; }

    public IConfigReloads Reloads { get; }

    public int Rejections => Volatile.Read(ref _rejections);

    /// <summary>Waits until something holds, looking again whenever a reload was made or rejected.</summary>
    public async Task Until(Func<bool> holds)
    {
        while (true)
        {
            Task told;
            lock (_gate)
            {
                told = _told.Task;
            }

            if (holds())
            {
                return;
            }

            await told.WaitAsync(Deadline, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _services.Dispose();
        (_root as IDisposable)?.Dispose();
        _files.Dispose();
    }

    private void Tell()
    {
        lock (_gate)
        {
            _told.SetResult();
            _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
