using System.Reflection;

namespace Foundation.RuntimeTests.Common;

/// <summary>Public test data in the folder <c>shared</c> beside the checkout, or the one that <c>FND_SHARED</c> names.</summary>
internal static class SharedData
{
    private const string FolderVariable = "FND_SHARED";

    /// <summary>The path of a file. Skips the test where it is not on this machine.</summary>
    public static string Path(string folder, string file)
    {
        string path = System.IO.Path.Combine(Folder(), "data", folder, file);
        if (!File.Exists(path))
        {
            Assert.Skip($"Public data that is needed is not on this machine: no file {path}. Set {FolderVariable} to the folder that holds data/{folder}.");
        }

        return path;
    }

    private static string Folder()
    {
        string? named = Environment.GetEnvironmentVariable(FolderVariable);
        return string.IsNullOrEmpty(named) ? System.IO.Path.Combine(RepoRoot(), "..", "shared") : named;
    }

    private static string RepoRoot() => typeof(SharedData).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot").Value!;
}
