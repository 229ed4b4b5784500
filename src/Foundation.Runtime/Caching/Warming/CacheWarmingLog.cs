using Microsoft.Extensions.Logging;

namespace Foundation.Caching;

/// <summary>What warming tells the log.</summary>
internal static partial class CacheWarmingLog
{
    [LoggerMessage(EventId = 720, Level = LogLevel.Debug, Message = "The warm-up {Name} has {Count} values ready.")]
    public static partial void RoundEnded(ILogger logger, string name, int count);

    [LoggerMessage(EventId = 721, Level = LogLevel.Warning, Message = "Of the warm-up {Name}, {Failed} values could not be loaded, the first for this reason; {Count} are ready.")]
    public static partial void KeysFailed(ILogger logger, Exception exception, string name, int failed, int count);

    [LoggerMessage(EventId = 722, Level = LogLevel.Error, Message = "The warm-up {Name} failed after {Count} values; the next round tries again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception, string name, int count);

    [LoggerMessage(EventId = 723, Level = LogLevel.Debug, Message = "The warm-up {Name} has nothing to do: '{Type}' is not registered.")]
    public static partial void NotRegistered(ILogger logger, string name, Type type);
}
