namespace Foundation.Lifecycle;

/// <summary>
/// The steps of single services while some are started or stopped. Called under the lock of a run: nothing here calls code of a service, or
/// takes the lock of a run.
/// </summary>
internal interface IServiceSteps
{
    /// <summary>Notes that a service is being started, if it can be.</summary>
    /// <returns>Whether it is; otherwise it is skipped.</returns>
    bool TryStart(ServiceNode node);

    /// <summary>Notes how a start ended.</summary>
    /// <param name="node">The service.</param>
    /// <param name="report">How.</param>
    /// <param name="hasSucceeded">Whether it has to be stopped, if only because it started too late.</param>
    void OnStarted(ServiceNode node, CallReport report, bool hasSucceeded);

    /// <summary>Whether nothing else can be started when a service did not start.</summary>
    bool IsFatal(ServiceNode node);

    /// <summary>Notes that the stop of a service begins: its dependants have stopped.</summary>
    /// <param name="node">The service.</param>
    /// <param name="workEnded">Told of the end of its work.</param>
    /// <returns>The call of its work that is to be cancelled, if one goes on.</returns>
    BoundedCall? Stop(ServiceNode node, Action<CallResult> workEnded);

    /// <summary>Notes that a service has stopped.</summary>
    void OnStopped(ServiceNode node);

    /// <summary>Notes that a hook has got more time.</summary>
    /// <param name="remaining">How long the stop may yet take.</param>
    void OnExtended(TimeSpan remaining);
}

/// <summary>What starting and stopping services takes.</summary>
internal sealed record RunContext(LifecycleOptions Options, CallClock Clock, StopScope Scope, IServiceSteps Steps);
