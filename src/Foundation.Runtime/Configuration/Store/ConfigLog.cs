using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Configuration;

/// <summary>What the stores write to the log. The logger is asked for when there is something to say: it may itself need configuration.</summary>
internal sealed partial class ConfigLog(IServiceProvider services)
{
    private ILogger Logger => field ??= services.GetService<ILoggerFactory>()?.CreateLogger("Foundation.Configuration") ?? NullLogger.Instance;

    public void Warn(ConfigSchemaInfo schema, in ConfigErrors errors)
    {
        for (int i = 0; i < errors.WarningCount; i++)
        {
            Warning(Logger, ConfigReport.Line(schema.Section, errors.WarningAt(i)));
        }
    }

    public void CallbackFailed(Exception exception) => CallbackFailed(Logger, exception);

    [LoggerMessage(EventId = 101, EventName = "ConfigWarning", Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void Warning(ILogger logger, string warning);

    [LoggerMessage(EventId = 102, EventName = "ConfigCallbackFailed", Level = LogLevel.Error, Message = "A callback for a configuration change failed")]
    private static partial void CallbackFailed(ILogger logger, Exception exception);
}
