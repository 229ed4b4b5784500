namespace Foundation.Caching;

// What is still served while it is loaded anew.
public sealed partial class CacheNode<TKey, TValue>
{
    // The chance of a refresh so many load times before the end is below 10^-17.
    private const float Unlikely = 40;

    // Only what has ended by itself may be served late, and only where it is still valid.
    private bool CanServe(NodeEntry<TKey, TValue> entry) => IsValid(entry) && _clock.Now < entry.Ends;

    /// <summary>Whether a value that is fresh is to be loaded anew.</summary>
    private bool IsDue(NodeEntry<TKey, TValue> entry)
    {
        if (_options.Refresh == RefreshPolicy.None)
        {
            return false;
        }

        long remaining = entry.Expires - _clock.Now;
        return _options.Refresh == RefreshPolicy.Eager
            ? remaining <= entry.Lead
            : remaining < entry.Lead * Unlikely && -entry.Lead * Math.Log(_region.Graph.Random()) >= remaining;
    }

    private void Refresh<TState>(NodeEntry<TKey, TValue> entry, TState state, Func<TKey, TState, CancellationToken, ValueTask<TValue>> load)
    {
        CacheFlight<TValue> flight = JoinOrBegin(entry.Key, entry.Hash, entry.Stripe, entry, out bool isOwn, out _);
        if (isOwn)
        {
            _ = FlyAsync(flight, entry.Key, entry.Hash, entry.Stripe, entry, state, load);
        }
    }

    // What another process has refreshed has most of its time before it; a copy of what is to be refreshed has as much as that.
    private long LeastRemaining(NodeEntry<TKey, TValue>? replaced) => replaced is null ? 0 : Math.Max(0, 2 * (replaced.Expires - _clock.Refresh()));
}
