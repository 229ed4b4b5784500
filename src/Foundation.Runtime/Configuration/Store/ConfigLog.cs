using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Foundation.Configuration;

/// <summary>What the stores write to the log. The logger is asked for when there is something to say: it may itself need configuration.</summary>
internal sealed partial class ConfigLog(IServiceProvider services)
{
    private ILogger Logger => field ??= Find();

    public void Warn(ConfigSchemaInfo schema, in ConfigErrors errors)
    {
        for (int i = 0; i < errors.WarningCount; i++)
        {
            Warning(Logger, ConfigReport.Line(schema.Section, errors.WarningAt(i)));
        }
    }

    /// <summary>Warnings whose paths begin with their section.</summary>
    public void Warn(in ConfigErrors errors)
    {
        for (int i = 0; i < errors.WarningCount; i++)
        {
            Warning(Logger, errors.WarningAt(i).ToString());
        }
    }

    public void Failures(ConfigFailures failures)
    {
        foreach (Exception exception in failures.Exceptions ?? [])
        {
            CallbackFailed(Logger, exception);
        }
    }

    public void CallbackFailed(Exception exception) => CallbackFailed(Logger, exception);

    /// <summary>Calls code of the program that only listens: what it throws is logged, and stops nobody else.</summary>
    public void Call(Action listener)
    {
        try
        {
            listener();
        }
#pragma warning disable CA1031 // A listener is the program's code, and may throw anything.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            CallbackFailed(exception);
        }
    }

    public void ReloadFailed(Exception exception) => ReloadFailed(Logger, exception);

    public void Changed(ConfigSchemaInfo schema, ConfigRevision revision)
    {
        if (Logger.IsEnabled(LogLevel.Information))
        {
            Changed(Logger, schema.Section!, revision);
        }
    }

    public void Rejected(ConfigRejection rejection) => Rejected(Logger, rejection.Report);

    public void AwaitsRestart(string path) => AwaitsRestart(Logger, path);

    // A reload may still be under way while the container ends: there is nobody left to hear of it.
    private ILogger Find()
    {
        try
        {
            return services.GetService<ILoggerFactory>()?.CreateLogger("Foundation.Configuration") ?? NullLogger.Instance;
        }
        catch (ObjectDisposedException)
        {
            return NullLogger.Instance;
        }
    }

    [LoggerMessage(EventId = 101, EventName = "ConfigWarning", Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void Warning(ILogger logger, string warning);

    [LoggerMessage(EventId = 102, EventName = "ConfigCallbackFailed", Level = LogLevel.Error, Message = "A callback for a configuration change failed")]
    private static partial void CallbackFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 103, EventName = "ConfigChanged", Level = LogLevel.Information, Message = "The configuration {Section} changed to {Revision}")]
    private static partial void Changed(ILogger logger, string section, ConfigRevision revision);

    [LoggerMessage(EventId = 104, EventName = "ConfigRejected", Level = LogLevel.Error, Message = "{Report}")]
    private static partial void Rejected(ILogger logger, string report);

    [LoggerMessage(EventId = 105, EventName = "ConfigAwaitsRestart", Level = LogLevel.Warning, Message = "{Path} has changed in its source, and takes effect at the next start")]
    private static partial void AwaitsRestart(ILogger logger, string path);

    [LoggerMessage(EventId = 106, EventName = "ConfigReloadFailed", Level = LogLevel.Error, Message = "The configuration could not be read again")]
    private static partial void ReloadFailed(ILogger logger, Exception exception);
}
