using Foundation.Configuration;
using Microsoft.Extensions.Logging;

namespace Foundation.Lifecycle;

/// <summary>What the lifecycle writes to the log.</summary>
internal static partial class LifecycleLog
{
    [LoggerMessage(EventId = 201, EventName = "StageChanged", Level = LogLevel.Information, Message = "The program is {Stage}")]
    public static partial void StageChanged(ILogger logger, LifecycleStage stage);

    [LoggerMessage(EventId = 202, EventName = "HealthChanged", Message = "{Service} is {Health}")]
    public static partial void HealthChanged(ILogger logger, LogLevel level, string service, Foundation.Health health);

    [LoggerMessage(EventId = 203, EventName = "AnnouncementFailed", Level = LogLevel.Error, Message = "{Service} failed when it was told that its health had turned")]
    public static partial void AnnouncementFailed(ILogger logger, string service, Exception exception);

    [LoggerMessage(EventId = 204, EventName = "CallEndedBadly", Level = LogLevel.Error, Message = "{Call}")]
    public static partial void CallEndedBadly(ILogger logger, CallReport call);

    [LoggerMessage(EventId = 205, EventName = "WorkBeginsAgain", Level = LogLevel.Warning, Message = "{Call}; it begins again in {Milliseconds:0} ms")]
    public static partial void WorkBeginsAgain(ILogger logger, CallReport call, double milliseconds, Exception? exception);

    [LoggerMessage(EventId = 206, EventName = "WorkGivenUp", Message = "{Call}; it does not begin again")]
    public static partial void WorkGivenUp(ILogger logger, LogLevel level, CallReport call, Exception? exception);

    [LoggerMessage(EventId = 207, EventName = "StartReported", Level = LogLevel.Information, Message = "{Report}")]
    public static partial void StartReported(ILogger logger, StartReport report);

    [LoggerMessage(EventId = 208, EventName = "StopReported", Message = "{Report}")]
    public static partial void StopReported(ILogger logger, LogLevel level, StopReport report);

    [LoggerMessage(EventId = 209, EventName = "Reloaded", Level = LogLevel.Information, Message = "The configuration was read again since the process was told to (SIGHUP): {Outcome}")]
    public static partial void Reloaded(ILogger logger, ConfigOutcome outcome);

    [LoggerMessage(EventId = 210, EventName = "ReloadFailed", Level = LogLevel.Error, Message = "The configuration could not be read again when the process was told to (SIGHUP)")]
    public static partial void ReloadFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 211, EventName = "ManagerUnreachable", Level = LogLevel.Warning, Message = "Nobody listens at {Address}, as NOTIFY_SOCKET says: the service manager hears nothing of this program")]
    public static partial void ManagerUnreachable(ILogger logger, string address, Exception exception);

    [LoggerMessage(EventId = 212, EventName = "HostOutOfTime", Level = LogLevel.Warning, Message = "The host's ShutdownTimeout passed while services were stopping, and its own are told to hurry; set HostOptions.ShutdownTimeout to more than the StopDeadline of {Deadline}")]
    public static partial void HostOutOfTime(ILogger logger, TimeSpan deadline);
}
