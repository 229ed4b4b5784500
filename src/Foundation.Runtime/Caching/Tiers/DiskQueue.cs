using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Foundation.Caching;

/// <summary>
/// The disk of a region. Values are written behind, many in one step; where more come than the disk takes, they are not written. Thread-safe.
/// </summary>
internal sealed partial class DiskQueue
{
    private const int LargestBatch = 500;
    private const int Places = 8 * LargestBatch;

    private readonly string _name;
    private readonly IDiskRegion _region;
    private readonly ILogger _logger;
    private readonly Channel<object> _queue = Channel.CreateBounded<object>(new BoundedChannelOptions(Places) { SingleReader = true });
    private readonly PromotionFilter _promotion = new();
    private readonly Task _writer;

    public DiskQueue(string name, IDiskRegion region, ILogger logger)
    {
        _name = name;
        _region = region;
        _logger = logger;
        _writer = Task.Run(WriteAsync);
    }

    public string Folder => _region.Folder;

    /// <summary>Reads a value.</summary>
    public bool TryRead(in TierKey key, out DiskValue value)
    {
        try
        {
            return _region.TryRead(key, out value);
        }
#pragma warning disable CA1031 // Whatever an engine throws: without it the value is loaded.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailure(_logger, exception, "read from", _name);
            value = default;
            return false;
        }
    }

    /// <summary>Whether a value that was found here has been found a little before: it belongs into memory.</summary>
    public bool IsPromoted(in TierKey key) => _promotion.IsSecond(key.Hash);

    /// <summary>Has a value written.</summary>
    /// <returns>Whether there is room for it.</returns>
    public bool TryWrite(CacheEntry entry) => _queue.Writer.TryWrite(entry);

    /// <summary>Waits until all has been written that is to be written now.</summary>
    public async Task FlushAsync()
    {
        TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync(written).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            written.SetResult();
        }

        await written.Task.ConfigureAwait(false);
    }

    public async ValueTask CloseAsync()
    {
        _queue.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
        _region.Dispose();
    }

    private async Task WriteAsync()
    {
        List<KeyValuePair<TierKey, DiskValue>> batch = new(LargestBatch);
        List<TaskCompletionSource> waiting = [];
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < LargestBatch && _queue.Reader.TryRead(out object? item))
            {
                if (item is TaskCompletionSource flush)
                {
                    waiting.Add(flush);
                }
                else
                {
                    Encode((CacheEntry)item, batch);
                }
            }

            Write(batch);
            batch.Clear();
            waiting.ForEach(static flush => flush.SetResult());
            waiting.Clear();
        }
    }

    private void Encode(CacheEntry entry, List<KeyValuePair<TierKey, DiskValue>> batch)
    {
        try
        {
            if (entry.TryEncode(out TierKey key, out DiskValue value))
            {
                batch.Add(new(key, value));
            }
        }
#pragma warning disable CA1031 // A value that cannot be written is somebody's code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailure(_logger, exception, "write to", _name);
        }
    }

    private void Write(List<KeyValuePair<TierKey, DiskValue>> batch)
    {
        try
        {
            if (batch.Count > 0)
            {
                _region.Write(batch);
            }
        }
#pragma warning disable CA1031 // Whatever an engine throws: what is not on the disk is loaded.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailure(_logger, exception, "write to", _name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot {Action} the disk of the cache region '{Region}'; its values are loaded.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string action, string region);
}
