namespace Foundation;

/// <summary>
/// Turns a burst of signals into one call, once it has been quiet for a while and at the latest some time after the first.
/// Calls never overlap. Thread-safe.
/// </summary>
internal sealed class Debounce : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _quiet;
    private readonly TimeSpan _most;
    private readonly Func<bool, bool> _action;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private long _first;
    private bool _isPending;
    private bool _isRunning;
    private bool _isDisposed;

    /// <summary>A debounce that waits for its first signal.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="quiet">How long there must be no signal.</param>
    /// <param name="most">How long after the first signal the action is called even if there are more.</param>
    /// <param name="action">
    /// Called on a timer's thread with whether the time is up; while it is not, returning <see langword="false"/> asks to be called again after
    /// another quiet time. It must not throw.
    /// </param>
    public Debounce(TimeProvider time, TimeSpan quiet, TimeSpan most, Func<bool, bool> action)
    {
        _time = time;
        _quiet = quiet;
        _most = most;
        _action = action;
        _timer = time.CreateTimer(static state => ((Debounce)state!).OnElapsed(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Says that something has happened.</summary>
    public void Signal()
    {
        lock (_gate)
        {
            if (!_isPending)
            {
                _isPending = true;
                _first = _time.GetTimestamp();
            }

            Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        _timer.Dispose();
    }

    // A signal during the call begins a new burst, whose timer is set when the call has returned.
    private void Arm()
    {
        if (_isRunning || _isDisposed)
        {
            return;
        }

        TimeSpan left = _most - _time.GetElapsedTime(_first);
        _timer.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left < _quiet ? left : _quiet, Timeout.InfiniteTimeSpan);
    }

    private void OnElapsed()
    {
        long first;
        lock (_gate)
        {
            if (!_isPending || _isRunning || _isDisposed)
            {
                return;
            }

            _isPending = false;
            _isRunning = true;
            first = _first;
        }

        bool isUp = _time.GetElapsedTime(first) >= _most;
        bool isDone = _action(isUp) || isUp;
        lock (_gate)
        {
            _isRunning = false;
            if (!isDone)
            {
                _isPending = true;
                _first = first;
            }

            if (_isPending)
            {
                Arm();
            }
        }
    }
}
