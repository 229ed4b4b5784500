using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Foundation.Caching;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>Listens to the channel of a region, and asks by a heartbeat whether everything was heard.</summary>
internal sealed class RegionBackplane : IAsyncDisposable
{
    private const int OriginBytes = 8;

    // While probes are sent, heartbeats come more often: by this factor.
    private const int ProbesPerHeartbeat = 10;
    private const int LongestDeafness = ProbesPerHeartbeat;

    private readonly RedisConnection _connection;
    private readonly RegionNames _names;
    private readonly RedisChannel _channel;
    private readonly RegionScript _script;
    private readonly RedisOptions _options;
    private readonly TimeProvider _time;
    private readonly RegionHearing _hearing;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private IConnectionMultiplexer? _multiplexer;
    private Task<ChannelMessageQueue>? _subscribing;
    private ChannelMessageQueue? _queue;
    private volatile EndPoint? _endpoint;
    private string _unheard = "";
    private int _unheardBeats;
    private Task _beat = Task.CompletedTask;
    private bool _isBeating;
    private bool _isAwaited;
    private bool _isEnded;

    public RegionBackplane(RedisConnection connection, RegionNames names, RegionScript script, IDistributedListener listener, RedisOptions options, TimeProvider time, ILogger logger)
    {
        (_connection, _names, _script, _options, _time) = (connection, names, script, options, time);
        _channel = RedisChannel.Literal(names.Channel);
        Origin = RandomNumberGenerator.GetHexString(OriginBytes * 2, lowercase: true);
        _hearing = new RegionHearing(Origin, listener, new RegionLog(logger, names.Region));
        _timer = time.CreateTimer(static state => ((RegionBackplane)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        BeatNow();
    }

    /// <summary>The name of this process in messages.</summary>
    public string Origin { get; }

    /// <summary>Whether every invalidation up to a position has been told to the listener.</summary>
    public bool HasHeard(RegionPosition position) => _hearing.HasHeard(position);

    public async ValueTask DisposeAsync()
    {
        _hearing.End();
        Task beat;
        lock (_gate)
        {
            _isEnded = true;
            _timer.Dispose();
            beat = _beat;
        }

        // It may be about to subscribe.
        await beat.ConfigureAwait(false);
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

    private void OnTimer()
    {
        lock (_gate)
        {
            if (!_isBeating && !_isEnded)
            {
                _isBeating = true;
                _beat = BeatAsync();
            }
        }
    }

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
        bool isProbing = false;
        try
        {
            isProbing = await ProbeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever it was: it cannot be said any more that everything is heard.
            _hearing.Lose(exception);
        }

        lock (_gate)
        {
            TimeSpan due = _isAwaited ? TimeSpan.Zero : isProbing ? _options.Heartbeat / ProbesPerHeartbeat : _options.Heartbeat;
            _isBeating = _isAwaited = false;
            if (!_isEnded)
            {
                _timer.Change(due, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <returns>Whether messages are not heard, so that a probe was sent.</returns>
    private async Task<bool> ProbeAsync()
    {
        await EndDeafnessAsync().ConfigureAwait(false);
        IConnectionMultiplexer multiplexer = await SubscribeAsync().ConfigureAwait(false);
        _endpoint = multiplexer.GetSubscriber().SubscribedEndpoint(_channel);
        (RegionPosition? heard, string probe) = _hearing.Current;
        RedisResult answer = await _script.RunAsync(RegionCall.Beat(_names, probe), default).ConfigureAwait(false);
        _unheard = probe;
        RegionPosition position = new((string)answer[0]!, long.Parse((string)answer[1]!, CultureInfo.InvariantCulture));
        if (_hearing.Compare(position, heard))
        {
            await _script.EndAsync(position.Generation).ConfigureAwait(false);
        }

        if (probe.Length == 0 && _hearing.Current.Probe.Length > 0)
        {
            BeatNow();
        }

        return probe.Length > 0;
    }

    /// <summary>The server answers, and yet a probe is not heard, however often it was sent: somebody may have ended the subscription.</summary>
    private async Task EndDeafnessAsync()
    {
        string probe = _hearing.Current.Probe;
        _unheardBeats = probe.Length > 0 && probe == _unheard ? _unheardBeats + 1 : 0;
        if (_unheardBeats > LongestDeafness && _queue is { } queue)
        {
            _unheardBeats = 0;
            _queue = null;
            // Even if it is heard now: it says nothing of the next subscription.
            _hearing.Lose(null);
            await queue.UnsubscribeAsync(CommandFlags.FireAndForget).ConfigureAwait(false);
        }
    }

    private async Task<IConnectionMultiplexer> SubscribeAsync()
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
            _subscribing ??= _multiplexer.GetSubscriber().SubscribeAsync(_channel);
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

        return _multiplexer;
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
        // One that was never heard from, as a replica that is down, takes nothing away.
        if (_endpoint is not { } endpoint || endpoint.Equals(failure.EndPoint))
        {
            _hearing.Lose(failure.Exception);
            BeatNow();
        }
    }

    private void OnConnectionRestored(object? sender, ConnectionFailedEventArgs restored) => BeatNow();
}
