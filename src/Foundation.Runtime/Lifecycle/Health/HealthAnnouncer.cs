namespace Foundation.Lifecycle;

/// <summary>Tells one service that its health has turned, one call at a time; what turns back before it was told is not told.</summary>
/// <param name="node">The service.</param>
/// <param name="health">How well it is, or null where it is to be told nothing any more.</param>
/// <param name="clock">Where the service's code runs.</param>
/// <param name="failed">Told what that throws.</param>
/// <param name="stopping">Cancelled when the program stops.</param>
internal sealed class HealthAnnouncer(
    ServiceNode node, Func<Foundation.Health?> health, CallClock clock, Action<string, Exception> failed, CancellationToken stopping)
{
    private readonly Lock _gate = new();
    private bool _isTelling;
    private bool _hasNews;
    private bool _isDegraded;

    /// <summary>Looks whether there is something to tell.</summary>
    public void Notice()
    {
        lock (_gate)
        {
            _hasNews = true;
            if (_isTelling)
            {
                return;
            }

            _isTelling = true;
        }

        clock.Execute(() => _ = TellAsync());
    }

    private async Task TellAsync()
    {
        while (true)
        {
            lock (_gate)
            {
                _isTelling = _hasNews;
                _hasNews = false;
                if (!_isTelling)
                {
                    return;
                }
            }

            if (health() is { } now && _isDegraded != (now.Status != HealthStatus.Healthy))
            {
                _isDegraded = !_isDegraded;
                await CallAsync(now).ConfigureAwait(false);
            }
        }
    }

    private async Task CallAsync(Foundation.Health now)
    {
        try
        {
            Task? call = _isDegraded ? node.Service.OnDegraded?.Invoke(now, stopping) : node.Service.OnRecovered?.Invoke(stopping);
            await (call ?? Task.CompletedTask).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The service's code: what it throws is logged, and changes nothing.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failed(node.Name, exception);
        }
    }
}
