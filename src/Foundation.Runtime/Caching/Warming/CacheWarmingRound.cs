namespace Foundation.Caching;

/// <summary>Counts what becomes of the keys of one round. Thread-safe.</summary>
internal sealed class CacheWarmingRound
{
    private int _loaded;
    private int _failed;
    private Exception? _firstFailure;

    public int Loaded => Volatile.Read(ref _loaded);

    public int Failed => Volatile.Read(ref _failed);

    public Exception? FirstFailure => Volatile.Read(ref _firstFailure);

    /// <summary>Loads a value; one that cannot be loaded does not keep the others from it.</summary>
    public async ValueTask LoadAsync(Func<ValueTask> load, CancellationToken token)
    {
        try
        {
            await load().ConfigureAwait(false);
            Interlocked.Increment(ref _loaded);
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            Interlocked.Increment(ref _failed);
            Interlocked.CompareExchange(ref _firstFailure, exception, null);
        }
    }
}
