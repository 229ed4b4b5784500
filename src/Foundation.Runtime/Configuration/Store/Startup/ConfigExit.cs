namespace Foundation.Configuration;

/// <summary>
/// Ends the process with the report and its own exit code where a <see cref="ConfigException"/> goes unhandled: the runtime
/// would bury the report under a stack trace and exit with 134.
/// </summary>
internal static class ConfigExit
{
    static ConfigExit() => AppDomain.CurrentDomain.UnhandledException += static (_, unhandled) => OnUnhandled(unhandled.ExceptionObject);

    /// <summary>Makes sure that the exception ends the process so, if nobody handles it. Running the type's initialiser does.</summary>
    public static ConfigException Arm(ConfigException exception) => exception;

    private static void OnUnhandled(object exception)
    {
        if (exception is Exception unhandled && Find(unhandled) is not null)
        {
            Console.Error.Write(TextOf(unhandled));
            Console.Error.Flush();
            Environment.Exit(ConfigException.ExitCode);
        }
    }

    /// <summary>What to print: the report, and beside it what else kept the host from starting.</summary>
    internal static string TextOf(Exception exception)
    {
        if (exception is AggregateException { InnerExceptions.Count: > 1 } several)
        {
            return string.Join('\n', several.InnerExceptions.Select(TextOf));
        }

        string text = (Find(exception) ?? exception).Message;
        return text.EndsWith('\n') ? text : text + "\n";
    }

    private static ConfigException? Find(Exception? exception) => exception switch
    {
        null => null,
        ConfigException found => found,
        AggregateException several => several.InnerExceptions.Select(Find).FirstOrDefault(static found => found is not null),
        _ => Find(exception.InnerException),
    };
}
