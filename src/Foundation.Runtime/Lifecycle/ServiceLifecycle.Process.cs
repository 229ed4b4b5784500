using Foundation.Configuration;

namespace Foundation.Lifecycle;

// What ties the services to the process.
public sealed partial class ServiceLifecycle
{
    /// <summary>Who started the program and is told how far it is.</summary>
    internal ServiceManager Manager { get; set; } = ServiceManager.None;

    /// <summary>What reads the configuration again when the process is told to, where there is any.</summary>
    internal IConfigReloads? Reloads { get; init; }

    /// <summary>Ends when the program has stopped, whoever stopped it.</summary>
    internal Task<StopReport> Stopped => _stopped.Task;

    /// <summary>
    /// Starts the services, waits for SIGTERM, SIGINT or <see cref="StopAsync(string)"/>, and stops them. For programs without a host, which does the same.
    /// A second signal ends the process at once with 128 and the signal's number; SIGHUP has the configuration read again. systemd is told of
    /// each step where it started the program.
    /// </summary>
    /// <param name="cancellationToken">Stops the program as a signal does.</param>
    /// <returns>The exit code: that of the <see cref="StopReport"/>, also where the stop came before the start or during it.</returns>
    /// <exception cref="LifecycleException">A critical service failed. Where nobody handles that, the process exits with 1.</exception>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        using ProcessLink link = new(this, _clock.Time);
        try
        {
            await StartUnlessToldToStopAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StartInterruptedException interrupted)
        {
            return interrupted.ExitCode;
        }

        await using (cancellationToken.UnsafeRegister(static state => ((ServiceLifecycle)state!).BeginStop("the run was cancelled"), this).ConfigureAwait(false))
        {
            return (await _stopped.Task.ConfigureAwait(false)).ExitCode;
        }
    }

    /// <summary>Starts the services. A signal that came before has interrupted that, as one that comes during it does.</summary>
    internal async Task StartUnlessToldToStopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (_stopped.Task.IsCompleted && StartReport is null)
        {
            throw new StartInterruptedException(await _stopped.Task.ConfigureAwait(false));
        }
    }

    internal void OnReloaded(ConfigResult result)
    {
        _journal.Add(logger => LifecycleLog.Reloaded(logger, result.Outcome));
        _journal.Write();
    }

    internal void OnReloadFailed(Exception exception)
    {
        _journal.Add(logger => LifecycleLog.ReloadFailed(logger, exception));
        _journal.Write();
    }

    internal void OnHostOutOfTime()
    {
        _journal.Add(logger => LifecycleLog.HostOutOfTime(logger, _options.StopDeadline));
        _journal.Write();
    }

    // May be told while a lock is held; written with the next entry.
    internal void OnManagerUnreachable(string address, Exception exception) =>
        _journal.Add(logger => LifecycleLog.ManagerUnreachable(logger, address, exception));

    void IServiceSteps.OnExtended(TimeSpan remaining) => Manager.ExtendTime(remaining);

    // The caller holds the lock, so that the manager hears of stages in their order.
    private void TellManager()
    {
        if (Manager != ServiceManager.None)
        {
            LifecycleStage stage = State.Stage;
            string? reason = stage switch
            {
                LifecycleStage.Degraded => _monitor.View.Overall.Reason,
                LifecycleStage.Stopping => _order?.Reason,
                _ => null,
            };
            string name = stage.ToString().ToLowerInvariant();
            Manager.Tell(stage, reason is null ? name : $"{name}: {reason}");
        }
    }
}
