namespace Foundation.Lifecycle;

/// <summary>How far one service has come. Changed under the lock of the lifecycle; the state may be read without.</summary>
internal sealed class SupervisedService(HealthAnnouncer announcer)
{
    private int _state;

    public ServiceState State => (ServiceState)Volatile.Read(ref _state);

    /// <summary>Why others cannot rely on it though it runs, or <see langword="null"/>.</summary>
    public string? Trouble { get; set; }

    /// <summary>Whether it has run before.</summary>
    public bool HasRun { get; set; }

    /// <summary>Whether what cannot do without it may run.</summary>
    public bool IsAvailable => State == ServiceState.Running && Trouble is null;

    /// <summary>Tells it how well it is.</summary>
    public HealthAnnouncer Announcer => announcer;

    /// <summary>What goes on while it runs, or <see langword="null"/>.</summary>
    public SupervisedWork? Work { get; init; }

    /// <summary>Who waits for the start of a service that was added at run time.</summary>
    public TaskCompletionSource<CallReport>? Registration { get; set; }

    /// <summary>That it is to stop for good.</summary>
    public ShutdownRequest? Shutdown { get; set; }

    /// <summary>Goes on to a state, if that is a legal step.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryGoTo(ServiceState next)
    {
        bool isLegal = IsLegal(State, next);
        if (isLegal)
        {
            Volatile.Write(ref _state, (int)next);
        }

        return isLegal;
    }

    private static bool IsLegal(ServiceState state, ServiceState next) => (state, next) switch
    {
        (ServiceState.Waiting, ServiceState.Starting or ServiceState.Stopped) => true,
        (ServiceState.Starting, ServiceState.Running or ServiceState.Failed or ServiceState.Stopped) => true,
        (ServiceState.Running, ServiceState.Stopping) => true,
        (ServiceState.Stopping, ServiceState.Waiting or ServiceState.Stopped) => true,
        _ => false,
    };
}
