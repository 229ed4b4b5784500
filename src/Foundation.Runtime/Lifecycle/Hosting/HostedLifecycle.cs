using Microsoft.Extensions.Hosting;

namespace Foundation.Lifecycle;

/// <summary>Has the host start the services after its own and stop them before.</summary>
internal sealed class HostedLifecycle(ServiceLifecycle lifecycle) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => lifecycle.StartAsync(cancellationToken);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        StopReport report = await lifecycle.StopAsync("the host stops").ConfigureAwait(false);
        if (report.ExitCode != 0)
        {
            Environment.ExitCode = report.ExitCode;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
