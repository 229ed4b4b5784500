using System.Runtime.CompilerServices;
using Foundation.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>What must hold before anything is measured.</summary>
internal static class Expect
{
    /// <summary>The object has the values of the file.</summary>
    public static void Server(ServerFile file, ServerConfig? actual, [CallerArgumentExpression(nameof(actual))] string source = "")
    {
        ServerConfig expected = ServerConfig.Valid() with { MaxConnections = file.MaxConnections };
        if (actual is null || !ConfigSchemas.Diff(expected, actual).IsEmpty)
        {
            throw new InvalidOperationException($"{source} is {actual} where {expected} is expected.");
        }
    }

    public static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string source = "")
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{source} is {actual} where {expected} is expected.");
        }
    }
}
