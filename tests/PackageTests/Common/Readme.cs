namespace Foundation.PackageTests;

/// <summary>The code that the README shows.</summary>
internal static class Readme
{
    private static readonly string[] Blocks = ReadBlocks();

    /// <summary>The schema.</summary>
    public static string Schema => Find("[ConfigSchema(\"Database\")]");

    /// <summary>The program with a host.</summary>
    public static string HostProgram => Find("AddFoundation()");

    private static string Find(string text) => Assert.Single(Blocks, block => block.Contains(text, StringComparison.Ordinal));

    private static string[] ReadBlocks()
    {
        string[] parts = File.ReadAllText(Path.Combine(TestBuild.RepositoryRoot, "README.md")).ReplaceLineEndings("\n").Split("```csharp\n");
        return [.. parts.Skip(1).Select(static part => part[..part.IndexOf("```", StringComparison.Ordinal)])];
    }
}
