namespace Foundation.Caching;

/// <summary>Keeps values for several processes, and tells each what another has invalidated. Implemented by an engine; thread-safe.</summary>
public interface IDistributedTier
{
    /// <summary>Opens a region. Does not wait for the engine: a region that cannot be reached throws when it is used.</summary>
    /// <param name="region">The name of the region; processes that share it use the same.</param>
    /// <param name="listener">Is told what happens in other processes, from any thread, one call at a time. It must neither throw nor wait.</param>
    IDistributedRegion Open(string region, IDistributedListener listener);
}

/// <summary>
/// The values and epochs of one region that several processes share. What cannot be reached throws, whatever the exception, within the engine's
/// own timeout; nobody knows then whether it was done. No clock is compared between processes. Thread-safe.
/// </summary>
public interface IDistributedRegion : IAsyncDisposable
{
    /// <summary>Reads a value and the epochs that hold, in one step and one round trip.</summary>
    /// <param name="key">The key.</param>
    /// <param name="epochs">All epochs on which the value depends, in the same order for the same key.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    /// <returns>The value where it was written in the epochs that hold now.</returns>
    ValueTask<DistributedRead> ReadAsync(TierKey key, ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken);

    /// <summary>Writes a value if the epochs that held when its load began still hold, in one step and one round trip.</summary>
    /// <param name="key">The key.</param>
    /// <param name="epochs">The epochs as they were given to <see cref="ReadAsync"/>.</param>
    /// <param name="stamp">What <see cref="ReadAsync"/> has answered before the value was loaded.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="remaining">How long it is fresh; positive.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    /// <returns>Whether it was written.</returns>
    ValueTask<bool> WriteAsync(TierKey key, ReadOnlyMemory<EpochField> epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the listener has been told of all that a stamp knows of. Until then a value may have been loaded from others that are kept here and
    /// invalid there: it is not as new as the stamp says, and must not be written.
    /// </summary>
    /// <param name="stamp">What <see cref="ReadAsync"/> has answered.</param>
    bool HasHeard(string stamp);

    /// <summary>Begins new epochs, and tells the other processes, in one step and one round trip.</summary>
    /// <param name="epochs">The epochs.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    ValueTask InvalidateAsync(ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken);

    /// <summary>Begins new epochs and tells the other processes, and writes a value in the epochs that hold then, in one step and one round trip.</summary>
    /// <param name="begun">The epochs that begin.</param>
    /// <param name="key">The key.</param>
    /// <param name="epochs">The epochs as they are given to <see cref="ReadAsync"/>.</param>
    /// <param name="value">The value as JSON.</param>
    /// <param name="remaining">How long it is fresh; positive.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    ValueTask SetAsync(
        ReadOnlyMemory<EpochField> begun, TierKey key, ReadOnlyMemory<EpochField> epochs, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken);
}

/// <summary>Is told what happens to a shared region. Until the first <see cref="Restored"/>, nothing is heard.</summary>
public interface IDistributedListener
{
    /// <summary>Another process has begun new epochs.</summary>
    /// <param name="epochs">Which.</param>
    void Invalidated(ReadOnlySpan<EpochField> epochs);

    /// <summary>Invalidations of other processes are not heard from here on.</summary>
    void Lost();

    /// <summary>
    /// Invalidations are heard from here on. Called for the first connection, where nobody knows what was before; after each <see cref="Lost"/>; and
    /// without one where a single message is missing.
    /// </summary>
    /// <param name="missed">Whether some may have been missed; always at first.</param>
    void Restored(bool missed);
}

/// <summary>What a shared region answers to a read.</summary>
/// <param name="Stamp">The epochs that hold, in a form that only the engine understands.</param>
/// <param name="Value">The value as JSON; <see langword="null"/> where there is none that is valid.</param>
/// <param name="Remaining">How long it is still fresh.</param>
public readonly record struct DistributedRead(string Stamp, ReadOnlyMemory<byte>? Value, TimeSpan Remaining);
