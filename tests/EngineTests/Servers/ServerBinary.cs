namespace Foundation.EngineTests.Servers;

/// <summary>Where the program of a server is.</summary>
internal static class ServerBinary
{
    /// <summary>The variable that names the file, as <c>FND_REDIS_SERVER</c>.</summary>
    public static string VariableOf(string server) => $"FND_{server.ToUpperInvariant().Replace('-', '_')}";

    /// <summary>Finds a program. Without it the test is skipped, and fails where <c>CI</c> is true.</summary>
    /// <exception cref="MissingServer">It is not installed.</exception>
    public static string Find(string server, string package)
    {
        try
        {
            return Candidates(server).FirstOrDefault(File.Exists) ?? throw new MissingServer(server, package);
        }
        catch (MissingServer missing) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private static IEnumerable<string> Candidates(string server)
    {
        if (Environment.GetEnvironmentVariable(VariableOf(server)) is { Length: > 0 } named)
        {
            yield return named;
        }

        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Path.Combine(folder, server);
        }

        yield return Path.Combine("/usr/sbin", server);
    }
}
