using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Foundation.Caching;

/// <summary>Loads the values of one warm-up as long as the program runs. What fails in one round is logged, and the next goes on.</summary>
/// <param name="warmUp">What is to be loaded.</param>
/// <param name="scopes">Makes a scope for each round.</param>
/// <param name="service">The type under which the class is registered.</param>
/// <param name="time">The clock between rounds.</param>
/// <param name="logger">Is told what a round has done.</param>
internal sealed class CacheWarmer<T, TKey>(CacheWarmUp<T, TKey> warmUp, IServiceScopeFactory scopes, Type service, TimeProvider time, ILogger<CacheGraph> logger)
    : IHostedService, IDisposable
    where T : class
{
    // Few, so that those who ask for values at the same time do not wait behind them.
    private const int Parallelism = 4;

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.Run(() => RunAsync(_stop.Token), cancellationToken);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(CancellationToken token)
    {
        await RoundAsync(token).ConfigureAwait(false);
        while (warmUp.Every > TimeSpan.Zero)
        {
            // From the end of one round to the beginning of the next, on the program's clock: a long round is not followed by another at once.
            await Task.Delay(warmUp.Every, time, token).ConfigureAwait(false);
            await RoundAsync(token).ConfigureAwait(false);
        }
    }

    private async Task RoundAsync(CancellationToken token)
    {
        var round = new CacheWarmingRound();
        try
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                T target = (T)scope.ServiceProvider.GetRequiredService(service);
                await Parallel.ForEachAsync(
                    warmUp.Keys(target, token), new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = token },
                    (key, cancelled) => round.LoadAsync(() => warmUp.Load(target, key, cancelled), cancelled)).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            CacheWarmingLog.RoundFailed(logger, exception, warmUp.Name, round.Loaded);
            return;
        }

        if (round.FirstFailure is { } failure)
        {
            CacheWarmingLog.KeysFailed(logger, failure, warmUp.Name, round.Failed, round.Loaded);
        }
        else
        {
            CacheWarmingLog.RoundEnded(logger, warmUp.Name, round.Loaded);
        }
    }
}
