using Foundation.Configuration;

namespace Foundation.Lifecycle;

/// <summary>
/// Ends the process with an exit code of its own where nobody handles that it did not start: the runtime would abort, and a program that was
/// told to stop while it started has done nothing wrong.
/// </summary>
internal static class StartExit
{
    private const int Failed = 1;

    static StartExit() => AppDomain.CurrentDomain.UnhandledException += static (_, unhandled) => OnUnhandled(unhandled.ExceptionObject as Exception);

    /// <summary>Makes sure that the exception ends the process so, if nobody handles it. Running the type's initialiser does.</summary>
    public static void Arm()
    {
    }

    private static void OnUnhandled(Exception? exception)
    {
        // The configuration tells its errors, and ends the process, itself.
        if (Find<ConfigException>(exception) is not null)
        {
            return;
        }

        if (Find<StartInterruptedException>(exception) is { } interrupted)
        {
            Console.Error.WriteLine(interrupted.Message);
            Environment.Exit(interrupted.ExitCode);
        }
        else if (Find<LifecycleException>(exception) is { } failure)
        {
            Console.Error.WriteLine(failure);
            Environment.Exit(Failed);
        }
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception => exception switch
        {
            null => null,
            T found => found,
            AggregateException several => several.InnerExceptions.Select(Find<T>).FirstOrDefault(static found => found is not null),
            _ => Find<T>(exception.InnerException),
        };
}

/// <summary>The start ended because the program was told to stop.</summary>
internal sealed class StartInterruptedException : OperationCanceledException
{
    public StartInterruptedException(StopReport rollback)
        : base($"The start was interrupted: {rollback.Reason}.")
    {
        ExitCode = rollback.ExitCode;
        StartExit.Arm();
    }

    /// <summary>Of the stop of what had started.</summary>
    public int ExitCode { get; }
}
