using Microsoft.Extensions.Hosting;

namespace Foundation.Caching;

/// <summary>Stands for a warm-up of a class that the program does not use.</summary>
internal sealed class NoWarmUp : IHostedService
{
    public static readonly NoWarmUp Instance = new();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
