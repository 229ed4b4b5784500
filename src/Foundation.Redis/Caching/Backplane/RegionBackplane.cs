using System.Globalization;
using System.Security.Cryptography;
using Foundation.Caching;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>Listens to the channel of a region, and asks by a heartbeat whether everything was heard.</summary>
internal sealed class RegionBackplane : IAsyncDisposable
{
    private const int OriginBytes = 8;
    private const int LongestDeafness = 4;

    private readonly RedisConnection _connection;
    private readonly RegionNames _names;
    private readonly RegionScript _script;
    private readonly RedisOptions _options;
    private readonly TimeProvider _time;
    private readonly RegionHearing _hearing;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private IConnectionMultiplexer? _multiplexer;
    private Task<ChannelMessageQueue>? _subscribing;
    private ChannelMessageQueue? _queue;
    private int _deafBeats;
    private bool _isBeating;
    private bool _isAwaited;
    private bool _isEnded;

    public RegionBackplane(RedisConnection connection, RegionNames names, RegionScript script, IDistributedListener listener, RedisOptions options, TimeProvider time, ILogger logger)
    {
        (_connection, _names, _script, _options, _time) = (connection, names, script, options, time);
        Origin = RandomNumberGenerator.GetHexString(OriginBytes * 2, lowercase: true);
        _hearing = new RegionHearing(Origin, listener, new RegionLog(logger, names.Region));
        _timer = time.CreateTimer(static state => ((RegionBackplane)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        BeatNow();
    }

    /// <summary>The name of this process in messages.</summary>
    public string Origin { get; }

    public async ValueTask DisposeAsync()
    {
        _hearing.End();
        lock (_gate)
        {
            _isEnded = true;
            _timer.Dispose();
        }

        if (_multiplexer is { } multiplexer)
        {
            multiplexer.ConnectionFailed -= OnConnectionFailed;
            multiplexer.ConnectionRestored -= OnConnectionRestored;
        }

        if (_queue is { } queue)
        {
            await queue.UnsubscribeAsync(CommandFlags.FireAndForget).ConfigureAwait(false);
        }
    }

    private void OnTimer() => _ = BeatAsync();

    private void BeatNow()
    {
        lock (_gate)
        {
            _isAwaited = _isBeating;
            if (!_isBeating && !_isEnded)
            {
                _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task BeatAsync()
    {
        lock (_gate)
        {
            if (_isBeating || _isEnded)
            {
                return;
            }

            _isBeating = true;
        }

        try
        {
            await SubscribeAsync().ConfigureAwait(false);
            await CompareAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever it was: it cannot be said any more that everything is heard.
            _hearing.Lose(exception);
        }

        lock (_gate)
        {
            TimeSpan due = _isAwaited ? TimeSpan.Zero : _options.Heartbeat;
            _isBeating = _isAwaited = false;
            if (!_isEnded)
            {
                _timer.Change(due, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task CompareAsync()
    {
        (RegionPosition? heard, string probe) = _hearing.Current;
        RedisResult answer = await _script.RunAsync(RegionCall.Beat(_names, probe), default).ConfigureAwait(false);
        RegionPosition position = new((string)answer[0]!, long.Parse((string)answer[1]!, CultureInfo.InvariantCulture));
        if (_hearing.Compare(position, heard))
        {
            await _script.EndAsync(position.Generation).ConfigureAwait(false);
        }

        if (probe.Length == 0 && _hearing.Current.Probe.Length > 0)
        {
            BeatNow();
        }

        await CheckDeafnessAsync(probe).ConfigureAwait(false);
    }

    private async Task SubscribeAsync()
    {
        if (_multiplexer is null)
        {
            _multiplexer = await _connection.GetAsync().WaitAsync(_options.Timeout, _time).ConfigureAwait(false);
            _multiplexer.ConnectionFailed += OnConnectionFailed;
            _multiplexer.ConnectionRestored += OnConnectionRestored;
        }

        if (_queue is null)
        {
            // One that takes too long goes on, and is awaited again.
            _subscribing ??= _multiplexer.GetSubscriber().SubscribeAsync(RedisChannel.Literal(_names.Channel));
            try
            {
                _queue = await _subscribing.WaitAsync(_options.Timeout, _time).ConfigureAwait(false);
            }
            finally
            {
                _subscribing = _subscribing.IsCompleted ? null : _subscribing;
            }

            _queue.OnMessage(OnMessage);
        }
    }

    /// <summary>The server answers, and yet probes are not heard: somebody may have ended the subscription.</summary>
    private async Task CheckDeafnessAsync(string probe)
    {
        _deafBeats = probe.Length == 0 ? 0 : _deafBeats + 1;
        if (_deafBeats > LongestDeafness && _queue is { } queue)
        {
            _deafBeats = 0;
            _queue = null;
            await queue.UnsubscribeAsync(CommandFlags.FireAndForget).ConfigureAwait(false);
        }
    }

    private void OnMessage(ChannelMessage message)
    {
        // What nobody of this program has sent is a gap in the sequence, if anything.
        if (RegionMessage.TryParse((string)message.Message!, out RegionMessage parsed))
        {
            _hearing.Hear(parsed);
        }
    }

    private void OnConnectionFailed(object? sender, ConnectionFailedEventArgs failure)
    {
        _hearing.Lose(failure.Exception);
        BeatNow();
    }

    private void OnConnectionRestored(object? sender, ConnectionFailedEventArgs restored) => BeatNow();
}
