using System.Runtime.CompilerServices;
using Foundation.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>That a stack has read what the file says.</summary>
internal static class ExpectServer
{
    public static void Of(ServerFile file, ServerConfig? actual, [CallerArgumentExpression(nameof(actual))] string source = "")
    {
        ServerConfig expected = ServerConfig.Valid() with { MaxConnections = file.MaxConnections };
        if (actual is null || !ConfigSchemas.Diff(expected, actual).IsEmpty)
        {
            throw new InvalidOperationException($"{source} is {actual} where {expected} is expected.");
        }
    }
}
