using Microsoft.Extensions.Logging;

namespace Foundation.Redis;

/// <summary>Tells of a region what whoever runs the program has to know: once for each change.</summary>
internal sealed partial class RegionLog(ILogger logger, string region)
{
    private bool _isLost;

    public void Lost(Exception? cause)
    {
        if (!_isLost)
        {
            _isLost = true;
            LogLost(logger, cause, region);
        }
    }

    public void Restored(bool missed)
    {
        _isLost = false;
        LogRestored(logger, region, missed);
    }

    [LoggerMessage(EventId = 701, EventName = "CacheInvalidationsLost", Level = LogLevel.Warning, Message = "The cache region {Region} does not hear the invalidations of other processes")]
    private static partial void LogLost(ILogger logger, Exception? cause, string region);

    [LoggerMessage(EventId = 702, EventName = "CacheInvalidationsHeard", Level = LogLevel.Information, Message = "The cache region {Region} hears the invalidations of other processes; missed some: {Missed}")]
    private static partial void LogRestored(ILogger logger, string region, bool missed);
}
