using Foundation.Configuration;

namespace Foundation.Lifecycle;

/// <summary>Ties a lifecycle to its process for as long as this exists: its signals, and the service manager that started it.</summary>
internal sealed class ProcessLink : IDisposable
{
    private readonly ServiceLifecycle _lifecycle;
    private readonly ServiceManager _manager;
    private readonly Watchdog? _watchdog;
    private readonly ProcessSignals _signals;
    private readonly Lock _reloading = new();

    /// <param name="lifecycle">What starts and stops.</param>
    /// <param name="time">The clock of the watchdog.</param>
    /// <param name="stopped">Told when a signal has begun the stop.</param>
    public ProcessLink(ServiceLifecycle lifecycle, TimeProvider time, Action? stopped = null)
    {
        _lifecycle = lifecycle;
        _manager = Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is { Length: > 0 } address
            ? new ServiceManager(new NotifySocket(address, lifecycle.OnManagerUnreachable))
            : ServiceManager.None;
        lifecycle.Manager = _manager;
        if (_manager != ServiceManager.None && Watchdog.IntervalOf(Environment.GetEnvironmentVariable) is { } interval)
        {
            _watchdog = new Watchdog(interval, () => lifecycle.IsWell(ProbeKind.Liveness), _manager, time);
        }

        _signals = new ProcessSignals(
            signal =>
            {
                lifecycle.BeginStop(signal);
                stopped?.Invoke();
            },
            lifecycle.Reloads is { } reloads ? () => Reload(reloads) : null,
            Environment.Exit);
    }

    public void Dispose()
    {
        _signals.Dispose();
        _watchdog?.Dispose();
        if (_manager != ServiceManager.None)
        {
            _lifecycle.Manager = ServiceManager.None;
            _manager.Dispose();
        }
    }

    // One at a time, so that the manager hears the end of each before the beginning of the next.
    private void Reload(IConfigReloads reloads)
    {
        lock (_reloading)
        {
            try
            {
                _manager.Reload(() => _lifecycle.OnReloaded(reloads.Reload()));
            }
#pragma warning disable CA1031 // Nobody is above a signal: a source that throws while it is read must not end the process.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _lifecycle.OnReloadFailed(exception);
            }
        }
    }
}
