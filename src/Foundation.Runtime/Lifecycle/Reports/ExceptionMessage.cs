namespace Foundation.Lifecycle;

/// <summary>What an exception of somebody's code says, whatever that code does.</summary>
internal static class ExceptionMessage
{
    /// <summary>Its message on one line, or the name of its type where it has none.</summary>
    public static string Of(Exception exception)
    {
        string? message;
        try
        {
            message = exception.Message;
        }
#pragma warning disable CA1031 // An exception that fails to tell what is wrong is told of by its type; nobody above could do better.
        catch (Exception)
#pragma warning restore CA1031
        {
            message = null;
        }

        return string.IsNullOrWhiteSpace(message) ? exception.GetType().Name : message.ReplaceLineEndings(" ");
    }
}
