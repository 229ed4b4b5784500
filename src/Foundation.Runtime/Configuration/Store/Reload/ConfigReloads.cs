using Microsoft.Extensions.Primitives;

namespace Foundation.Configuration;

/// <summary>Follows the sources, and turns what changed there into one transaction of all schemas.</summary>
internal sealed class ConfigReloads : IConfigReloads, IHealthSource, IDisposable
{
    private readonly ConfigStores _stores;
    private readonly ConfigFiles _files;
    private readonly Debounce _debounce;
    private readonly Lock _gate = new();
    private IDisposable? _watch;

    // What was tried last, whatever became of it: the same content is not tried twice.
    private ConfigLayers? _seen;
    private volatile ConfigRejection? _rejection;

    public ConfigReloads(ConfigStores stores)
    {
        _stores = stores;
        _debounce = new Debounce(stores.Time, ConfigFileSource.QuietTime, ConfigFileSource.LongestWait, OnQuiet);
        _files = new ConfigFiles(_debounce.Signal, stores.Log);
    }

    public event Action<ConfigRejection>? ReloadRejected;

    public ConfigRejection? Rejection => _rejection;

    public string Name => "config";

    public Health Health => _rejection is { } rejection ? Health.Degraded(rejection.Reason) : Health.Healthy;

    public IReadOnlyList<string> AwaitingRestart =>
        [.. _stores.Started().SelectMany(static store => store.AwaitingRestart.Select(kept => $"{store.Info.Section}:{kept.Key}"))];

    public ConfigResult Reload()
    {
        _files.TryRead(isFinal: true);
        return Run(isForced: true);
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _debounce.Dispose();
        _files.Dispose();
    }

    /// <summary>Notices changes from now on.</summary>
    public void Follow()
    {
        if (Volatile.Read(ref _watch) is not null)
        {
            return;
        }

        _files.Follow(_stores.Configuration);
        lock (_gate)
        {
            // What the files tell while this object has them read again is no news.
            _watch ??= ChangeToken.OnChange(_stores.Configuration.GetReloadToken, () =>
            {
                if (!_files.IsTelling)
                {
                    _debounce.Signal();
                }
            });
        }
    }

    private bool OnQuiet(bool isFinal)
    {
        try
        {
            _files.Follow(_stores.Configuration);
            if (!_files.TryRead(isFinal))
            {
                return false;
            }

            Run(isForced: false);
        }
#pragma warning disable CA1031 // Nobody is above a timer: a source that throws while it is read must not end the process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _stores.Log.CallbackFailed(exception);
        }

        return true;
    }

    private ConfigResult Run(bool isForced)
    {
        lock (_gate)
        {
            long start = _stores.Time.GetTimestamp();
            ConfigLayers layers = ConfigLayers.Capture(_stores.Configuration, _seen ?? _stores.Layers);
            bool isNews = isForced || !layers.AreThoseOf(_seen);
            _seen = layers;
            if (!isNews)
            {
                return new ConfigResult(ConfigOutcome.Unchanged, _stores.State.Generations.Number);
            }

            ConfigResult result = Apply(layers);
            ConfigMetrics.Reloaded(result, _stores.Time.GetElapsedTime(start));
            return result;
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
                result = new ConfigResult(ConfigOutcome.Unchanged, _stores.State.Generations.Number);
                break;
            }

            if (_stores.TryRun([.. edits], ConfigCause.Reload, out result))
            {
                break;
            }
        }
        while (true);

        if (result.IsAccepted)
        {
            _stores.Layers = layers;
            _rejection = null;
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
        foreach (Action<ConfigRejection> handler in Delegate.EnumerateInvocationList(ReloadRejected))
        {
            try
            {
                handler(rejection);
            }
#pragma warning disable CA1031 // A handler is the caller's code: what it throws is logged, and must not stop the others.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _stores.Log.CallbackFailed(exception);
            }
        }
    }
}
