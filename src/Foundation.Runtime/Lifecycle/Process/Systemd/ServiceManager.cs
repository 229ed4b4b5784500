using System.Globalization;

namespace Foundation.Lifecycle;

/// <summary>
/// Tells systemd, where it started the program, how far that is; elsewhere it does nothing. Messages go out in the order of the calls.
/// Thread-safe.
/// </summary>
internal sealed class ServiceManager(NotifySocket? socket) : IDisposable
{
    // A message must fit into 4 KiB.
    private const int LongestStatus = 1000;

    /// <summary>Of a program that nobody watches.</summary>
    public static readonly ServiceManager None = new(socket: null);

    private readonly Lock _gate = new();
    private string _status = "";
    private bool _isReady;
    private bool _isStopping;

    /// <summary>Tells the stage, if that is news, and what an operator should know.</summary>
    public void Tell(LifecycleStage stage, string status)
    {
        if (socket is null)
        {
            return;
        }

        string line = StatusLine(status);
        lock (_gate)
        {
            string message = line == _status ? "" : line;
            _status = line;
            if (stage is LifecycleStage.Running or LifecycleStage.Degraded && !_isReady)
            {
                _isReady = true;
                message = $"READY=1\n{line}";
            }
            else if (stage == LifecycleStage.Stopping && !_isStopping)
            {
                _isStopping = true;
                message = $"STOPPING=1\n{line}";
            }

            if (message.Length > 0)
            {
                socket.Send(message);
            }
        }
    }

    /// <summary>Reads the configuration again, and tells the beginning and the end where the program is ready for work before and after.</summary>
    public void Reload(Action reload)
    {
        bool isTold;
        lock (_gate)
        {
            isTold = _isReady && !_isStopping;
            if (isTold)
            {
                // CLOCK_MONOTONIC in microseconds, whatever clock the program has: systemd compares it with its own.
                long now = TimeProvider.System.GetElapsedTime(0).Ticks / TimeSpan.TicksPerMicrosecond;
                socket?.Send(string.Create(CultureInfo.InvariantCulture, $"RELOADING=1\nMONOTONIC_USEC={now}\nSTATUS=reloading"));
            }
        }

        try
        {
            reload();
        }
        finally
        {
            lock (_gate)
            {
                if (isTold && !_isStopping)
                {
                    socket?.Send($"READY=1\n{_status}");
                }
            }
        }
    }

    /// <summary>Tells that the stop may take that long from now, whatever the manager was told before.</summary>
    public void ExtendTime(TimeSpan time) =>
        socket?.Send(string.Create(CultureInfo.InvariantCulture, $"EXTEND_TIMEOUT_USEC={time.Ticks / TimeSpan.TicksPerMicrosecond}"));

    /// <summary>Tells that the program is alive.</summary>
    public void Feed() => socket?.Send("WATCHDOG=1");

    public void Dispose() => socket?.Dispose();

    // One line: what came after the first would be taken for other assignments.
    private static string StatusLine(string status) =>
        $"STATUS={(status.Length > LongestStatus ? $"{status.AsSpan(0, LongestStatus)}…" : status).ReplaceLineEndings(" ")}";
}
