using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

/// <summary>Follows the sources, and turns what changed there into one transaction of all schemas.</summary>
internal sealed class ConfigReloads : IConfigReloads, IHealthSource, IDisposable
{
    private readonly ConfigStores _stores;
    private readonly ConfigFiles _files;
    private readonly Debounce _debounce;
    private readonly Lock _gate = new();
    private readonly Lock _watching = new();
    private IDisposable? _watch;
    private volatile bool _isBehind;

    // What was tried last, whatever became of it: the same content is not tried twice.
    private ConfigLayers? _seen;
    private volatile ConfigRejection? _rejection;

    public ConfigReloads(ConfigStores stores)
    {
        _stores = stores;
        _debounce = new Debounce(stores.Time, ConfigFileSource.QuietTime, ConfigFileSource.LongestWait, OnQuiet);
        _files = new ConfigFiles(_debounce.Signal, stores.Log);
    }

    public event Action<ConfigResult>? ReloadAccepted;

    public event Action<ConfigRejection>? ReloadRejected;

    public ConfigRejection? Rejection => _rejection;

    public string Name => "config";

    public Health Health => _rejection is { } rejection ? Health.Degraded(rejection.Reason) : Health.Healthy;

    public IReadOnlyList<string> AwaitingRestart =>
        [.. _stores.Started().SelectMany(static store => store.AwaitingRestart.Select(kept => $"{store.Info.Section}:{kept.Key}"))];

    private ConfigResult Unchanged => new(ConfigOutcome.Unchanged, _stores.State.Generations.Number);

    public ConfigResult Reload()
    {
        _stores.ThrowIfChanging();
        lock (_gate)
        {
            TryRead(isFinal: true);
            return Run(isForced: true);
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _debounce.Dispose();
        _files.Dispose();
    }

    /// <summary>Notices changes from now on, and what has changed since something was read.</summary>
    /// <param name="read">The sources as they were read.</param>
    public void Follow(ConfigLayers read)
    {
        lock (_watching)
        {
            if (_watch is null)
            {
                _files.Follow(_stores.Configuration);

                // What the files tell while this object has them read again is no news.
                _watch = ChangeToken.OnChange(_stores.Configuration.GetReloadToken, () =>
                {
                    if (!_files.IsTelling)
                    {
                        _debounce.Signal();
                    }
                });
            }
        }

        if (!ConfigLayers.Capture(_stores.Configuration, read).AreThoseOf(read))
        {
            _isBehind = true;
            _debounce.Signal();
        }
    }

    // Files are read and their content is taken in one go: what others read at the same time would be one file of two.
    private bool OnQuiet(bool isFinal)
    {
        lock (_gate)
        {
            try
            {
                if (!TryRead(isFinal))
                {
                    return false;
                }

                Run(isForced: false);
            }
#pragma warning disable CA1031 // Nobody is above a timer: a source that throws while it is read must not end the process.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Fail(exception);
            }

            return true;
        }
    }

    private bool TryRead(bool isFinal)
    {
        _files.Follow(_stores.Configuration);
        return _files.TryRead(isFinal);
    }

    // What was rejected is tried again when somebody asks for it: a subscriber may be able to follow by now.
    private ConfigResult Run(bool isForced)
    {
        long start = _stores.Time.GetTimestamp();
        bool isBehind = _isBehind;
        _isBehind = false;
        ConfigLayers layers = ConfigLayers.Capture(_stores.Configuration, _seen ?? _stores.Layers);
        bool isNews = isBehind || !layers.AreThoseOf(_seen) || (isForced && _rejection is not null);
        _seen = layers;
        ConfigResult result = isNews ? ApplyOrForget(layers) : Unchanged;
        if (isNews || isForced)
        {
            ConfigMetrics.Reloaded(result, _stores.Time.GetElapsedTime(start));
        }

        return result;
    }

    // Only the type is told, since the message may hold a secret. Nothing counts as seen, so that the next signal tries again.
    private void Fail(Exception exception)
    {
        _seen = null;
        _stores.Log.ReloadFailed(exception);
        ConfigErrors errors = default;
        errors.AddKey(ConfigErrorCode.Malformed, null, $"the sources could not be read: they threw {exception.GetType()}");
        Reject(new ConfigRejection(_stores.Now, ConfigOutcome.Rejected, errors));
    }

    private ConfigResult ApplyOrForget(ConfigLayers layers)
    {
        try
        {
            return Apply(layers);
        }
        catch
        {
            // What was applied is not known: the next reload reads everything.
            _seen = null;
            throw;
        }
    }

    private ConfigResult Apply(ConfigLayers layers)
    {
        ConfigResult result;
        do
        {
            ConfigErrors errors = default;
            List<ConfigEdit> edits = Bind(layers, ref errors);
            if (errors.HasErrors)
            {
                result = new ConfigResult(ConfigOutcome.Rejected, _stores.State.Generations.Number, errors);
                break;
            }

            _stores.Log.Warn(errors);
            if (edits.Count == 0)
            {
                result = Unchanged;
                break;
            }

            if (_stores.TryRunAll([.. edits], ConfigCause.Reload, out result))
            {
                break;
            }
        }
        while (true);

        if (result.IsAccepted)
        {
            _stores.Layers = layers;
            _rejection = null;
            Raise(ReloadAccepted, result);
        }
        else
        {
            Reject(new ConfigRejection(_stores.Now, result.Outcome, result.Errors));
        }

        return result;
    }

    // A source that cannot be read is the same for every schema.
    private List<ConfigEdit> Bind(ConfigLayers layers, ref ConfigErrors errors)
    {
        List<ConfigEdit> edits = [];
        foreach (ConfigStore store in _stores.Started())
        {
            if (store.Bind(layers, ref errors) is { } edit)
            {
                edits.Add(edit);
            }

            if (layers.HasFaults)
            {
                break;
            }
        }

        return edits;
    }

    private void Reject(ConfigRejection rejection)
    {
        _rejection = rejection;
        _stores.Log.Rejected(rejection);
        Raise(ReloadRejected, rejection);
    }

    private void Raise<T>(Action<T>? handlers, T argument)
    {
        foreach (Action<T> handler in Delegate.EnumerateInvocationList(handlers))
        {
            _stores.Log.Call(() => handler(argument));
        }
    }
}
