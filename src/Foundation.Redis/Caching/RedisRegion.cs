using Foundation.Caching;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>The values and epochs of a region in Redis. Thread-safe.</summary>
internal sealed class RedisRegion(RegionNames names, RegionScript script, RegionBackplane backplane, TimeProvider time) : IDistributedRegion
{
    public async ValueTask<DistributedRead> ReadAsync(TierKey key, ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        RegionCall call = RegionCall.Read(names, key, epochs.Span);
        RedisResult answer = await script.RunAsync(call, cancellationToken).ConfigureAwait(false);
        string stamp = new RegionStamp((string)answer[0]!, (long)answer[1]).ToString();
        if (answer.Length == 2)
        {
            return new DistributedRead(stamp, null, TimeSpan.Zero);
        }

        // The server has looked at its clock at some time in between: counted from before, the value is never fresh for longer than it is.
        TimeSpan remaining = TimeSpan.FromMilliseconds((long)answer[3]) - time.GetElapsedTime(start);
        return remaining > TimeSpan.Zero
            ? new DistributedRead(stamp, (byte[])answer[2]!, remaining)
            : new DistributedRead(stamp, null, TimeSpan.Zero);
    }

    public async ValueTask<bool> WriteAsync(
        TierKey key, ReadOnlyMemory<EpochField> epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken)
    {
        long milliseconds = MillisecondsOf(remaining);
        return milliseconds > 0
            && (bool)await script.RunAsync(RegionCall.Write(names, key, epochs.Span, RegionStamp.Parse(stamp).Epochs, value, milliseconds), cancellationToken).ConfigureAwait(false);
    }

    public bool HasHeard(string stamp) => backplane.HasHeard(RegionStamp.Parse(stamp).Position);

    public async ValueTask InvalidateAsync(ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken)
    {
        if (epochs.Length > 0)
        {
            await script.RunAsync(RegionCall.Invalidate(names, backplane.Origin, epochs.Span), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask SetAsync(
        ReadOnlyMemory<EpochField> begun, TierKey key, ReadOnlyMemory<EpochField> epochs, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken)
    {
        if (MillisecondsOf(remaining) is > 0 and var milliseconds)
        {
            await script.RunAsync(RegionCall.Set(names, backplane.Origin, begun.Span, key, epochs.Span, value, milliseconds), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await InvalidateAsync(begun, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => backplane.DisposeAsync();

    // Less than one is nothing that could be kept.
    private static long MillisecondsOf(TimeSpan remaining)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(remaining, TimeSpan.Zero);
        return (long)remaining.TotalMilliseconds;
    }
}
