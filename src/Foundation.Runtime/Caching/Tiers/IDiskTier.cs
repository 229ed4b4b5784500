namespace Foundation.Caching;

/// <summary>Keeps values on the disk of the machine. Implemented by an engine; thread-safe.</summary>
public interface IDiskTier
{
    /// <summary>Opens what is kept for a region. What cannot be read is thrown away: it is a cache.</summary>
    /// <param name="region">The name of the region; each is opened by one process at a time.</param>
    /// <param name="limit">What its values may take on the disk.</param>
    /// <returns>The region; <see langword="null"/> where another process has it: this one does without.</returns>
    IDiskRegion? Open(string region, ByteSize limit);
}

/// <summary>The values of one region on the disk. Reads may come from any thread, writes come from one at a time.</summary>
public interface IDiskRegion : IDisposable
{
    /// <summary>A folder that exists, in which the region may keep files of its own beside its values.</summary>
    string Folder { get; }

    /// <summary>Reads a value. One that is damaged, or of another schema, is none.</summary>
    /// <param name="key">The key; compared whole.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one. Whether it is still valid is up to the caller.</returns>
    bool TryRead(in TierKey key, out DiskValue value);

    /// <summary>Writes values, each in the place of another of its key, in one step: after a crash there are all of them or none.</summary>
    /// <param name="values">The values.</param>
    void Write(IReadOnlyList<KeyValuePair<TierKey, DiskValue>> values);
}

/// <summary>A value on the disk.</summary>
/// <param name="Epochs">The sum of the epochs that held before it was loaded.</param>
/// <param name="ExpiresAt">When it is no longer fresh, in milliseconds since 1970 (UTC).</param>
/// <param name="Bytes">The value as JSON.</param>
public readonly record struct DiskValue(long Epochs, long ExpiresAt, ReadOnlyMemory<byte> Bytes);
