using Foundation.Caching;

namespace Foundation.CacheProcess.Shared;

/// <summary>A tier with one region that can be asked whether invalidations of other processes are heard.</summary>
internal sealed class WatchedTier(IDistributedTier tier) : IDistributedTier, IDistributedListener
{
    private readonly Lock _gate = new();
    private IDistributedListener? _listener;
    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When they are heard.</summary>
    public Task Hears
    {
        get
        {
            lock (_gate)
            {
                return _heard.Task;
            }
        }
    }

    public IDistributedRegion Open(string region, IDistributedListener listener)
    {
        _listener = listener;
        return tier.Open(region, this);
    }

    public void Invalidated(ReadOnlySpan<EpochField> epochs) => _listener!.Invalidated(epochs);

    public void Lost()
    {
        lock (_gate)
        {
            _heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _listener!.Lost();
    }

    public void Restored(bool missed)
    {
        _listener!.Restored(missed);
        lock (_gate)
        {
            _heard.TrySetResult();
        }
    }
}
