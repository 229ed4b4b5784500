using System.Runtime.CompilerServices;

namespace Foundation.Benchmarks;

/// <summary>What must hold before anything is measured.</summary>
internal static class Expect
{
    public static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string source = "")
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{source} is {actual} where {expected} is expected.");
        }
    }
}
