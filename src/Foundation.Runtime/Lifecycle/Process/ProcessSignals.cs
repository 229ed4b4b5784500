using System.Runtime.InteropServices;

namespace Foundation.Lifecycle;

/// <summary>
/// What the signals of the process do: SIGTERM and SIGINT stop the program, the second of them ends it at once, SIGHUP has it read its
/// configuration again. Thread-safe.
/// </summary>
internal sealed class ProcessSignals : IDisposable
{
    // By convention of the shells: the number of the signal on top of this.
    private const int ExitCodeBase = 128;

    private readonly Action<string> _stop;
    private readonly Action<int> _exit;
    private readonly PosixSignalRegistration[] _registrations;
    private int _stopSignals;

    /// <param name="stop">Begins the stop, and returns; gets the name of the signal.</param>
    /// <param name="reload">Reads the configuration again, or null where there is none: SIGHUP is left as it is then.</param>
    /// <param name="exit">Ends the process with a code.</param>
    public ProcessSignals(Action<string> stop, Action? reload, Action<int> exit)
    {
        _stop = stop;
        _exit = exit;
        List<PosixSignalRegistration> registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => OnStopSignal(context, number: 15)),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => OnStopSignal(context, number: 2)),
        ];
        if (reload is not null)
        {
            registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
            {
                context.Cancel = true;
                reload();
            }));
        }

        _registrations = [.. registrations];
    }

    public void Dispose() => Array.ForEach(_registrations, static registration => registration.Dispose());

    internal void OnStopSignal(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _stopSignals) == 1)
        {
            _stop(context.Signal.ToString());
        }
        else
        {
            _exit(ExitCodeBase + number);
        }
    }
}
