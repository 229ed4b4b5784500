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

    private readonly IDiskRegion _region;
    private readonly Breaker _breaker;
    private readonly Channel<object> _queue = Channel.CreateBounded<object>(new BoundedChannelOptions(Places) { SingleReader = true });
    private readonly PromotionFilter _promotion = new();
    private readonly Task _writer;

    public DiskQueue(string name, IDiskRegion region, CacheGraph graph)
    {
        _region = region;
        _breaker = new Breaker(graph.Clock.Time, exception => LogFailure(graph.Logger, exception, name));
        _writer = Task.Run(WriteAsync);
    }

    public string Folder => _region.Folder;

    /// <summary>Reads a value.</summary>
    public bool TryRead(TierKey key, out DiskValue value)
    {
        bool isFound = false;
        DiskValue found = default;
        _breaker.Try(() => isFound = _region.TryRead(key, out found));
        value = found;
        return isFound;
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
                else if (((CacheEntry)item).TryEncode(out TierKey key, out DiskValue value))
                {
                    batch.Add(new(key, value));
                }
            }

            if (batch.Count > 0)
            {
                _breaker.Try(() => _region.Write(batch));
            }

            batch.Clear();
            waiting.ForEach(static flush => flush.SetResult());
            waiting.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The disk of the cache region '{Region}' fails; the region goes on without it until it works again.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string region);
}
