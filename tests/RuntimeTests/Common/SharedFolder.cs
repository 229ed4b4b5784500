using System.Reflection;

namespace Foundation.RuntimeTests.Common;

/// <summary>The folder of public data, <c>shared</c> beside the checkout, or the one that <c>FND_SHARED</c> names.</summary>
internal static class SharedFolder
{
    public const string Variable = "FND_SHARED";

    /// <summary>Where a file is, if it is on this machine.</summary>
    public static string PathOf(string folder, string file) => Path.Combine(Folder(), "data", folder, file);

    private static string Folder()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(named) ? Path.Combine(RepoRoot(), "..", "shared") : named;
    }

    private static string RepoRoot() => typeof(SharedFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot").Value!;
}
