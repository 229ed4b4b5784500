using Microsoft.Extensions.Hosting;

namespace Foundation.Lifecycle;

/// <summary>
/// Has the host start the services after its own and stop them before. The lifetime of the host hears the same signals, and stops it; that
/// of the process hears them first, so that the stop has the signal as its reason.
/// </summary>
internal sealed class HostedLifecycle(ServiceLifecycle lifecycle, IHostApplicationLifetime host, TimeProvider? time = null) : IHostedLifecycleService, IDisposable
{
    private ProcessLink? _process;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        // What is declared wrongly is refused before anything starts.
        lifecycle.Declare();
        _process = new ProcessLink(lifecycle, time ?? TimeProvider.System, host.StopApplication);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await lifecycle.StartUnlessToldToStopAsync(cancellationToken).ConfigureAwait(false);

        // The program may also stop by itself, since it lost what it cannot do without.
        _ = lifecycle.Stopped.ContinueWith(_ => host.StopApplication(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    // The host waits for as long as this takes; its own services get what is left of its time.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await using (cancellationToken.UnsafeRegister(static state => ((ServiceLifecycle)state!).OnHostOutOfTime(), lifecycle).ConfigureAwait(false))
        {
            StopReport report = await lifecycle.StopAsync("the host stops").ConfigureAwait(false);
            if (report.ExitCode != 0)
            {
                Environment.ExitCode = report.ExitCode;
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _process?.Dispose();
}
