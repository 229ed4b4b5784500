namespace Foundation.Caching;

/// <summary>The tiers of one node that are behind the memory. Thread-safe.</summary>
internal sealed class NodeTiers<TKey, TValue>
    where TKey : notnull, IEquatable<TKey>
{
    private readonly CacheNode<TKey, TValue> _node;
    private readonly CacheRegion _region;
    private readonly CacheCodec<TKey, TValue> _codec;
    private readonly CoarseClock _clock;
    private readonly DiskQueue? _disk;
    private readonly SharedRegion? _shared;

    private NodeTiers(CacheNode<TKey, TValue> node, CacheRegion region, CacheCodec<TKey, TValue> codec, DiskQueue? disk, SharedRegion? shared) =>
        (_node, _region, _codec, _clock, _disk, _shared) = (node, region, codec, region.Graph.Clock, disk, shared);

    public bool HasDisk => _disk is not null;

    public bool HasShared => _shared is not null;

    /// <summary>Whether invalidations of other processes are not heard.</summary>
    public bool IsDeaf => _shared is { IsDeaf: true };

    /// <summary>The tiers of a node; null where it has none.</summary>
    public static NodeTiers<TKey, TValue>? For(CacheNode<TKey, TValue> node, CacheRegion region, CacheNodeOptions<TKey, TValue> options)
    {
        DiskQueue? disk = options.Tiers.HasFlag(CacheTiers.Disk) && !options.SecurityRelevant ? region.Disk : null;
        SharedRegion? shared = options.Tiers.HasFlag(CacheTiers.Distributed) ? region.Shared : null;
        return options.Codec is { } codec && (disk ?? (object?)shared) is not null ? new NodeTiers<TKey, TValue>(node, region, codec, disk, shared) : null;
    }

    /// <summary>Looks for a value that is fresh and valid.</summary>
    /// <param name="key">The key.</param>
    /// <param name="epochs">The sum of the epochs that hold.</param>
    /// <param name="least">How long it must still be fresh, in milliseconds: a copy of what is to be replaced is none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<TierRead<TValue>> ReadAsync(TKey key, long epochs, long least, CancellationToken cancellationToken)
    {
        TierKey tierKey = _codec.KeyOf(_node.Name, key);
        if (_disk is not null && _disk.TryRead(tierKey, out DiskValue kept) && kept.Epochs == epochs)
        {
            long remaining = kept.ExpiresAt - Now();
            if (remaining > least && DiskFrame.TryOpen(tierKey, kept, out ReadOnlySpan<byte> json) && TryDecode(json, out TValue? value))
            {
                return new(tierKey) { IsFound = true, Value = value, Remaining = remaining, IsForMemory = _disk.IsPromoted(tierKey), IsOnDisk = true };
            }
        }

        if (_shared is null)
        {
            return new(tierKey);
        }

        EpochField[] fields = _node.FieldsOf(key);
        DistributedRead? read = await _shared.ReadAsync(tierKey, fields, cancellationToken).ConfigureAwait(false);
        return read is { Value: { } bytes, Remaining: { } left } && (long)left.TotalMilliseconds > least && TryDecode(bytes.Span, out TValue? shared)
            ? new(tierKey) { IsFound = true, Value = shared, Remaining = (long)left.TotalMilliseconds, IsForMemory = true }
            : new(tierKey) { Fields = fields, Stamp = read?.Stamp };
    }

    /// <summary>Has a value that was loaded written where it is shared.</summary>
    public void Share(in TierRead<TValue> read, NodeEntry<TKey, TValue> entry)
    {
        long remaining = entry.Expires - _clock.Refresh();

        // In this order: what had been heard before has begun its epochs here, so that a value that is valid all the same was loaded after that.
        if (_shared is not null && read.Stamp is { } stamp && remaining > 0 && _shared.HasHeard(stamp) && _node.IsValid(entry) && TryWrite(entry, out _, out ReadOnlyMemory<byte> json))
        {
            _shared.Write(read.Key, read.Fields!, stamp, json, TimeSpan.FromMilliseconds(remaining));
        }
    }

    /// <summary>Has a value written where it is shared, in the epochs that <paramref name="begun"/> have begun.</summary>
    public Task<bool> ShareAsync(EpochField[] begun, NodeEntry<TKey, TValue> entry)
    {
        TimeSpan remaining = TimeSpan.FromMilliseconds(Math.Max(1, entry.Expires - _clock.Refresh()));
        return TryWrite(entry, out TierKey key, out ReadOnlyMemory<byte> json)
            ? _shared!.SendAsync(begun, key, _node.FieldsOf(entry.Key), json, remaining)
            : _shared!.SendAsync(begun);
    }

    /// <summary>Has a value written to the disk, if it is not there and there is room for it.</summary>
    public void WriteToDisk(NodeEntry<TKey, TValue> entry)
    {
        if (_disk is not null && !entry.IsOnDisk)
        {
            entry.IsOnDisk = _disk.TryWrite(entry);
        }
    }

    public bool TryEncode(NodeEntry<TKey, TValue> entry, long expires, out TierKey key, out DiskValue value)
    {
        long now = _clock.Refresh();
        key = default;
        value = default;
        ReadOnlyMemory<byte> json = default;
        bool isWritten = now < expires && _node.IsValid(entry) && TryWrite(entry, out key, out json);
        if (isWritten)
        {
            value = DiskFrame.Close(key, entry.Epochs, Now() + (expires - now), json.Span);
        }

        return isWritten;
    }

    private bool TryWrite(NodeEntry<TKey, TValue> entry, out TierKey key, out ReadOnlyMemory<byte> json)
    {
        try
        {
            key = _codec.KeyOf(_node.Name, entry.Key);
            json = _codec.Write(entry.Value);
            return true;
        }
#pragma warning disable CA1031 // A converter is somebody's code: whoever asked for the value gets it nevertheless.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _region.ReportUnwritable(exception, _node.Name);
            key = default;
            json = default;
            return false;
        }
    }

    // What another version of the program has written under the same schema, or nobody; a converter is somebody's code.
    private bool TryDecode(ReadOnlySpan<byte> json, out TValue? value)
    {
        try
        {
            value = _codec.Read(json);
            return true;
        }
#pragma warning disable CA1031 // Whatever it throws: a value that cannot be read is none.
        catch (Exception)
#pragma warning restore CA1031
        {
            value = default;
            return false;
        }
    }

    private long Now() => _clock.Time.GetUtcNow().ToUnixTimeMilliseconds();
}
