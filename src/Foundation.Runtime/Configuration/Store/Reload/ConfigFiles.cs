using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>The JSON files of a configuration, read together so that nobody sees one of two that change as one.</summary>
internal sealed class ConfigFiles(Action signal, ConfigLog log) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ConfigFileProvider> _files = [];
    private int _tellingThread;

    /// <summary>Whether this thread is just telling other readers of the configuration that files were read again.</summary>
    public bool IsTelling => Volatile.Read(ref _tellingThread) == Environment.CurrentManagedThreadId;

    /// <summary>Has the files of a configuration say when they change rather than read themselves again.</summary>
    public void Follow(IConfiguration configuration)
    {
        lock (_gate)
        {
            foreach (ConfigFileProvider file in ProviderLayers.FilesOf(configuration))
            {
                if (!_files.Contains(file))
                {
                    file.Signal = signal;
                    _files.Add(file);
                }
            }
        }
    }

    /// <summary>Reads again what changed, all or nothing.</summary>
    /// <param name="isFinal">Whether a file that cannot be read is taken as it is; otherwise it may be half written, and nothing is done.</param>
    /// <returns>Whether it was done.</returns>
    public bool TryRead(bool isFinal)
    {
        lock (_gate)
        {
            List<(ConfigFileProvider File, ConfigFileContent Content)> changed = [];
            foreach (ConfigFileProvider file in _files)
            {
                ConfigFileContent content = file.Read();
                if (!content.IsSameAs(file.Content))
                {
                    if (content.Tree.Faults.Length > 0 && !isFinal)
                    {
                        return false;
                    }

                    changed.Add((file, content));
                }
            }

            if (changed.Count > 0)
            {
                changed.ForEach(static change => change.File.Accept(change.Content));
                Tell(changed.ConvertAll(static change => change.File));
            }

            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _files.ForEach(static file => file.Signal = null);
            _files.Clear();
        }
    }

    private void Tell(List<ConfigFileProvider> changed)
    {
        Volatile.Write(ref _tellingThread, Environment.CurrentManagedThreadId);
        foreach (ConfigFileProvider file in changed)
        {
            log.Call(file.Tell);
        }

        Volatile.Write(ref _tellingThread, 0);
    }
}
