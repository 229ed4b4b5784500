using System.Reflection;

namespace Foundation.RuntimeTests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class TestRepository
{
    public static string Root { get; } = typeof(TestRepository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepoRoot").Value!;
}
