using Foundation.Caching;

namespace Foundation.Redis;

/// <summary>
/// Knows what has been heard of a region, and tells the listener. It is lost at first. While it is lost, each heartbeat sends a probe: the position
/// in the first probe of this loss that is heard is the one from which every message is heard. Thread-safe; the listener is called under its lock.
/// </summary>
/// <param name="origin">The name of this process in messages.</param>
/// <param name="listener">The listener.</param>
/// <param name="log">Is told of changes.</param>
internal sealed class RegionHearing(string origin, IDistributedListener listener, RegionLog log)
{
    private readonly Lock _gate = new();
    private RegionPosition? _heard;
    private long _due;
    private int _losses;
    private bool _isLive;
    private bool _isEnded;

    /// <summary>The position of the last message, and the probe to send: empty while messages are heard.</summary>
    public (RegionPosition? Heard, string Probe) Current
    {
        get
        {
            lock (_gate)
            {
                return (_heard, _isLive ? "" : Probe);
            }
        }
    }

    // Another one for each loss: a probe from before may still be on its way through this process.
    private string Probe => $"{origin}.{_losses}";

    /// <summary>Whether every invalidation up to a position has been told to the listener.</summary>
    public bool HasHeard(RegionPosition position)
    {
        lock (_gate)
        {
            return _isLive && _heard is { } heard && heard.Generation == position.Generation && heard.Sequence >= position.Sequence;
        }
    }

    /// <summary>A message has come.</summary>
    public void Hear(in RegionMessage message)
    {
        lock (_gate)
        {
            if (_isEnded)
            {
                return;
            }

            if (!_isLive && message.Origin == Probe)
            {
                Restore(message.Position);
            }
            else if (message.Epochs.Length > 0 && _heard is { } heard && message.Position == heard with { Sequence = heard.Sequence + 1 })
            {
                _heard = message.Position;
                if (message.Origin != origin)
                {
                    listener.Invalidated(message.Epochs);
                }
            }
            else if (_isLive && IsAfter(message.Position))
            {
                // One in between is missing.
                Restore(message.Position);
            }
        }
    }

    /// <summary>A heartbeat has been answered.</summary>
    /// <param name="position">Where the region was then.</param>
    /// <param name="before">What had been heard when it was sent.</param>
    /// <returns>Whether the server has forgotten invalidations without beginning a new generation.</returns>
    public bool Compare(RegionPosition position, RegionPosition? before)
    {
        lock (_gate)
        {
            if (!_isLive || _heard is not { } heard || before?.Generation != heard.Generation)
            {
                return false;
            }

            bool isBehind = position.Generation == heard.Generation && position.Sequence < before.Value.Sequence;
            // A message may be on its way, but not for a whole heartbeat.
            if (isBehind || position.Generation != heard.Generation || heard.Sequence < _due)
            {
                Lose(null);
            }

            _due = position.Sequence;
            return isBehind;
        }
    }

    /// <summary>Messages may not be heard from here on.</summary>
    public void Lose(Exception? cause)
    {
        lock (_gate)
        {
            _losses++;
            _due = 0;
            if (_isEnded)
            {
                return;
            }

            log.Lost(cause);
            if (_isLive)
            {
                _isLive = false;
                listener.Lost();
            }
        }
    }

    /// <summary>The listener is not called any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isEnded = true;
        }
    }

    // Whatever is told again was counted before.
    private bool IsAfter(RegionPosition position) =>
        _heard is not { } heard || position.Generation != heard.Generation || position.Sequence > heard.Sequence;

    private void Restore(RegionPosition position)
    {
        bool missed = _heard != position;
        _heard = position;
        _isLive = true;
        _due = 0;
        log.Restored(missed);
        listener.Restored(missed);
    }
}
