using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

/// <summary>
/// Keeps a JSON file as its bytes and their index. A file that is missing or malformed does not throw: it reads as
/// empty, and every schema that is bound reports what is wrong with the file.
/// </summary>
internal sealed partial class ConfigFileProvider : ConfigurationProvider, IDisposable
{
    private readonly ConfigFileSource _source;
    private readonly ITimer? _reload;
    private readonly IDisposable? _watch;
    private volatile ConfigTree _tree;

    public ConfigFileProvider(ConfigFileSource source)
    {
        _source = source;
        _tree = new ConfigTree([], []);
        if (source is { ReloadOnChange: true, FileProvider: { } files, Path: { } path })
        {
            // A writer may take several steps: the file is read once it has been quiet.
            _reload = source.Time.CreateTimer(static state => ((ConfigFileProvider)state!).Reload(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _watch = ChangeToken.OnChange(() => files.Watch(path), Delay);
        }
    }

    /// <summary>The file's path, as it was declared.</summary>
    public string Name => _source.Path ?? "";

    /// <summary>The file's content, or why there is none.</summary>
    public ConfigTree Tree => _tree;

    /// <summary>The texts that were set in code since the file was read, or null where there are none.</summary>
    public IFlatTexts? Overrides => Data.Count == 0 ? null : new SortedTexts(Data);

    /// <inheritdoc/>
    public override void Load()
    {
        _tree = Read();
        Data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _reload?.Dispose();
    }

    /// <summary>Names the file.</summary>
    public override string ToString() => $"{nameof(ConfigFileProvider)} for '{_source.Path}'";

    private void Delay() => _reload!.Change(TimeSpan.FromMilliseconds(_source.ReloadDelay), Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        Load();
        OnReload();
    }

    private ConfigTree Read()
    {
        string name = Name;
        IFileInfo? file = _source.FileProvider?.GetFileInfo(name);
        if (file is not { Exists: true })
        {
            return _source.Optional ? new ConfigTree([], []) : Unreadable(file?.PhysicalPath ?? name, "the file does not exist");
        }

        return JsonFile.TryRead(file, out byte[]? bytes, out string? reason)
            ? JsonIndex.Read(bytes, name)
            : Unreadable(file.PhysicalPath ?? name, reason);
    }

    private static ConfigTree Unreadable(string path, string reason) => new([], [])
    {
        Faults = [new ConfigFault(ConfigErrorCode.Malformed, path, reason, new ConfigOrigin(path))],
    };
}
