using System.Globalization;

namespace Foundation.Lifecycle;

/// <summary>
/// Tells systemd at half of the interval in which it wants to hear it that the program is alive, and keeps silent while it is not.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Func<bool> _isAlive;
    private readonly ServiceManager _manager;
    private readonly TimeSpan _period;
    private readonly ITimer _timer;

    public Watchdog(TimeSpan interval, Func<bool> isAlive, ServiceManager manager, TimeProvider time)
    {
        _isAlive = isAlive;
        _manager = manager;
        _period = interval / 2;
        _timer = time.CreateTimer(static state => ((Watchdog)state!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(_period, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How often systemd wants to hear of this process, or <see langword="null"/>.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static TimeSpan? IntervalOf(Func<string, string?> variable)
    {
        // A child inherits the variables of a process that is watched.
        string? process = variable("WATCHDOG_PID");
        bool isThisProcess = process is null || process == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return isThisProcess && long.TryParse(variable("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out long microseconds)
            && microseconds is > 0 and < int.MaxValue * 1000L ? TimeSpan.FromMicroseconds(microseconds) : null;
    }

    public void Dispose() => _timer.Dispose();

    private void OnDue()
    {
        if (_isAlive())
        {
            _manager.Feed();
        }

        _timer.Change(_period, Timeout.InfiniteTimeSpan);
    }
}
