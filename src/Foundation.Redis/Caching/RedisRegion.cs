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
        string stamp = (string)answer[0]!;
        if (answer.Length == 1)
        {
            return new DistributedRead(stamp, null, TimeSpan.Zero);
        }

        // The server has looked at its clock at some time in between: counted from before, the value is never fresh for longer than it is.
        TimeSpan remaining = TimeSpan.FromMilliseconds((long)answer[2]) - time.GetElapsedTime(start);
        return remaining > TimeSpan.Zero
            ? new DistributedRead(stamp, (byte[])answer[1]!, remaining)
            : new DistributedRead(stamp, null, TimeSpan.Zero);
    }

    public async ValueTask<bool> WriteAsync(
        TierKey key, ReadOnlyMemory<EpochField> epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(remaining, TimeSpan.Zero);
        if (remaining < TimeSpan.FromMilliseconds(1))
        {
            return false;
        }

        RegionCall call = RegionCall.Write(names, key, epochs.Span, stamp, value, remaining);
        return (bool)await script.RunAsync(call, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask InvalidateAsync(ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken)
    {
        if (epochs.Length > 0)
        {
            await script.RunAsync(RegionCall.Invalidate(names, epochs.Span, backplane.Origin), cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => backplane.DisposeAsync();
}
