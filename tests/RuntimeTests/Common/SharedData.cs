namespace Foundation.RuntimeTests.Common;

/// <summary>Public test data in the <see cref="SharedFolder"/>.</summary>
internal static class SharedData
{
    /// <summary>The path of a file. Skips the test where it is not on this machine.</summary>
    public static string Path(string folder, string file)
    {
        string path = SharedFolder.PathOf(folder, file);
        if (!File.Exists(path))
        {
            Assert.Skip($"Public data that is needed is not on this machine: no file {path}. Set {SharedFolder.Variable} to the folder that holds data/{folder}.");
        }

        return path;
    }
}
