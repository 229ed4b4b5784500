using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

/// <summary>
/// Keeps a JSON file as its bytes and their index. A file that is missing or malformed does not throw: every schema that is bound
/// reports what is wrong with the file, and other readers keep the texts of the last good one.
/// </summary>
internal sealed partial class ConfigFileProvider : ConfigurationProvider, IDisposable
{
    private readonly ConfigFileSource _source;
    private readonly Debounce? _debounce;
    private readonly IDisposable? _watch;
    private readonly ITimer? _linkPoll;
    private volatile ConfigFileContent _content = ConfigFileContent.Nothing;
    private volatile ConfigTree _texts = ConfigFileContent.Nothing.Tree;

    public ConfigFileProvider(ConfigFileSource source)
    {
        _source = source;
        if (source is { ReloadOnChange: true, FileProvider: { } files, Path: { } path })
        {
            _debounce = new Debounce(source.Time, TimeSpan.FromMilliseconds(source.ReloadDelay), ConfigFileSource.LongestWait, Reload);
            _watch = ChangeToken.OnChange(() => files.Watch(path), OnWatched);
            if (files.GetFileInfo(path).PhysicalPath is { } physical && ConfigFileLinks.Leads(physical))
            {
                _linkPoll = source.Time.CreateTimer(
                    static state => ((ConfigFileProvider)state!).OnWatched(), this, ConfigFileSource.LinkPollPeriod, ConfigFileSource.LinkPollPeriod);
            }
        }
    }

    /// <summary>The file's path, as it was declared.</summary>
    public string Name => _source.Path ?? "";

    /// <summary>What was read last.</summary>
    public ConfigFileContent Content => _content;

    /// <summary>The file's content, or why there is none.</summary>
    public ConfigTree Tree => _content.Tree;

    /// <summary>The texts that were set in code since the file was read, or null where there are none.</summary>
    public IFlatTexts? Overrides => Data.Count == 0 ? null : new SortedTexts(Data);

    /// <summary>Is told of changes by whoever has the file read again, together with others; null where the file reads itself again.</summary>
    public Action? Signal { get; set; }

    /// <inheritdoc/>
    public override void Load() => Accept(Read());

    /// <summary>Reads the file; nobody sees the result before <see cref="Accept"/>. It is the present content where the bytes are the same.</summary>
    public ConfigFileContent Read()
    {
        string name = Name;
        IFileInfo? file = _source.FileProvider?.GetFileInfo(name);
        if (file is not { Exists: true })
        {
            return _source.Optional ? ConfigFileContent.Nothing : Unreadable(file?.PhysicalPath ?? name, "the file does not exist");
        }

        if (!JsonFile.TryRead(file, out byte[]? bytes, out string? reason))
        {
            return Unreadable(file.PhysicalPath ?? name, reason);
        }

        ConfigFileContent before = _content;
        return before.IsOf(bytes) ? before : new ConfigFileContent(bytes, JsonIndex.Read(bytes, name));
    }

    /// <summary>Makes what was read the content.</summary>
    public void Accept(ConfigFileContent content)
    {
        _content = content;
        if (content.Tree.Faults.Length == 0)
        {
            _texts = content.Tree;
        }

        Data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Tells the readers of the configuration that there is new content.</summary>
    public void Tell() => OnReload();

    public void Dispose()
    {
        _watch?.Dispose();
        _linkPoll?.Dispose();
        _debounce?.Dispose();
    }

    /// <summary>Names the file.</summary>
    public override string ToString() => $"{nameof(ConfigFileProvider)} for '{_source.Path}'";

    private static ConfigFileContent Unreadable(string path, string reason) => new(null, new ConfigTree([], [])
    {
        Faults = [new ConfigFault(ConfigErrorCode.Malformed, path, reason, new ConfigOrigin(path))],
    });

    private void OnWatched() => (Signal ?? _debounce!.Signal)();

    // A file that cannot be read may be half written: it is read again before it is taken for what it is.
    private bool Reload(bool isFinal)
    {
        ConfigFileContent content = Read();
        if (content.IsSameAs(_content))
        {
            return true;
        }

        if (content.Tree.Faults.Length > 0 && !isFinal)
        {
            return false;
        }

        Accept(content);
        try
        {
            Tell();
        }
        catch (AggregateException exception)
        {
            // What other readers throw belongs to nobody here, as with the watchers of the Microsoft source.
            _ = Task.FromException(exception);
        }

        return true;
    }
}
