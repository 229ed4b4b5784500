using Foundation.EngineTests.Redis;

namespace Foundation.EngineTests.Caching.Processes;

/// <summary>A process that invalidates, one that reads, and the server between them.</summary>
internal sealed class SharedCache : IDisposable
{
    // An invalidation of all keys, of which nobody is told.
    private const string SilentInvalidation = """
        redis.call('HINCRBY', KEYS[1], 'numbers:all', 1)
        redis.call('HINCRBY', KEYS[1], 'sequence', 1)
        """;

    private readonly RedisServer _redis;
    private readonly TimeSpan _bound;
    private readonly int _keys;
    private readonly Truth _truth;
    private CacheRun _writer;
    private CacheRun _reader;

    /// <param name="redis">The server.</param>
    /// <param name="keys">How many numbers there are.</param>
    /// <param name="bound">How long an old number may be read after an invalidation was acknowledged and the fault is over.</param>
    public SharedCache(RedisServer redis, int keys, TimeSpan bound)
    {
        (_redis, _keys, _bound) = (redis, keys, bound);
        _truth = new Truth(keys);
        _writer = Start();
        _reader = Start();
    }

    /// <summary>Changes a number while something happens.</summary>
    /// <returns>How long the reader has got the old one after the change was acknowledged and the fault was over.</returns>
    public async Task<TimeSpan> Run(SharedFault fault, int key, TimeSpan pause)
    {
        await _writer.Hears();
        await _reader.Hears();
        // Now it is in the memory of both, and in Redis.
        Assert.Equal(await _writer.Read(key), await _reader.Read(key));
        await Change(fault, key, pause);

        TimeSpan delay = await UntilSeen(key);
        await _writer.Hears();
        await _reader.Hears();
        for (int other = 0; other < _keys; other++)
        {
            Assert.InRange(await _reader.Read(other), _truth.AcknowledgedOf(other), long.MaxValue);
            Assert.InRange(await _writer.Read(other), _truth.AcknowledgedOf(other), long.MaxValue);
        }

        return delay;
    }

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
        _truth.Dispose();
    }

    private CacheRun Start() => new(_redis.Connection, _truth.File);

    private async Task Change(SharedFault fault, int key, TimeSpan pause)
    {
        switch (fault)
        {
            case SharedFault.None:
                await Invalidate(key);
                break;
            case SharedFault.WriterIsKilled:
                await Invalidate(key);
                _truth.Change(key);
                _writer.Begin(key);
                _writer.Dispose();
                _writer = Start();
                await Invalidate(key);
                break;
            case SharedFault.ReaderIsKilled:
                _reader.Dispose();
                await Invalidate(key);
                _reader = Start();
                Assert.Equal(_truth.AcknowledgedOf(key), await _reader.Read(key));
                break;
            case SharedFault.ReaderIsPaused:
                _reader.Pause();
                await Invalidate(key);
                await Task.Delay(pause, TestContext.Current.CancellationToken);
                _reader.Resume();
                break;
            case SharedFault.ServerIsPaused:
                _redis.Pause();
                Task invalidation = Invalidate(key);
                await Task.Delay(pause, TestContext.Current.CancellationToken);
                _redis.Resume();
                await invalidation;
                break;
            case SharedFault.ServerRestarts:
                await Invalidate(key);
                Restart();
                break;
            case SharedFault.ServerIsDown:
                _redis.Kill();
                Task unheard = Invalidate(key);
                _redis.StartAgain();
                await unheard;
                break;
            case SharedFault.ServerRestoresSnapshot:
                _redis.KeepSnapshot();
                await Invalidate(key);
                _redis.RestoreSnapshot();
                Restart();
                break;
            case SharedFault.SubscriptionsAreLost:
                _redis.Send("CLIENT", "KILL", "TYPE", "pubsub");
                await Invalidate(key);
                break;
            case SharedFault.MessageIsLost:
                _truth.Change(key);
                _redis.Send("EVAL", SilentInvalidation, "1", "{numbers}:epochs");
                _truth.Acknowledge(key);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, null);
        }
    }

    private void Restart()
    {
        _redis.Kill();
        _redis.StartAgain();
    }

    /// <summary>Changes a number, and goes on until it is acknowledged. Whoever invalidates never reads what was before, acknowledged or not.</summary>
    private async Task Invalidate(int key)
    {
        long number = _truth.Change(key);
        while (!await _writer.Invalidate(key))
        {
            Assert.Equal(number, await _writer.Read(key));
        }

        _truth.Acknowledge(key);
        Assert.Equal(number, await _writer.Read(key));
    }

    /// <summary>Reads until it is not the old number any more.</summary>
    /// <returns>When that was; zero where the first one that was read is new.</returns>
    private async Task<TimeSpan> UntilSeen(int key)
    {
        long start = TimeProvider.System.GetTimestamp();
        bool wasOld = false;
        while (true)
        {
            long seen = await _reader.Read(key);
            TimeSpan delay = TimeProvider.System.GetElapsedTime(start);
            if (seen >= _truth.AcknowledgedOf(key))
            {
                return wasOld ? delay : TimeSpan.Zero;
            }

            wasOld = true;
            Assert.True(delay < _bound, $"{seen} is read {delay.TotalMilliseconds:0} ms after {_truth.AcknowledgedOf(key)} was acknowledged.");
        }
    }
}
