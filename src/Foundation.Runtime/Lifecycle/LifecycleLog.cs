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
}
