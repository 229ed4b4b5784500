using System.Reflection;

namespace Foundation.PackageTests;

/// <summary>What the build of these tests knows.</summary>
internal static class TestBuild
{
    public static string RepositoryRoot { get; } = Metadata("RepoRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";

    private static string Metadata(string key) =>
        typeof(TestBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
