using Foundation.GeneratorTests.Configuration;

namespace Foundation.GeneratorTests.Diagnostics;

/// <summary>A page of <c>docs/diagnostics</c>.</summary>
internal sealed class DiagnosticPage(string id)
{
    private readonly string _text = File.Exists(PathOf(id)) ? File.ReadAllText(PathOf(id)).ReplaceLineEndings("\n") : "";

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "docs", "diagnostics");

    /// <summary>The ids that have a page.</summary>
    public static IEnumerable<string> Ids => Directory.GetFiles(Folder, "FND*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public bool Exists => _text.Length > 0;

    /// <summary>The first line, without its mark.</summary>
    public string Title => _text[2.._text.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>The line that names severity and category.</summary>
    public string Kind => _text.Split('\n')[2];

    /// <summary>The code under a heading, as a file.</summary>
    public string Sample(string heading)
    {
        string start = $"## {heading}\n\n```csharp\n";
        int from = _text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{id} has no code under '{heading}'.");
        from += start.Length;
        return ConfigSource.Types(_text[from.._text.IndexOf("```", from, StringComparison.Ordinal)]);
    }

    private static string PathOf(string id) => Path.Combine(Folder, id + ".md");

    private static string RepositoryRoot() =>
        typeof(DiagnosticPage).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(static item => item.Key == "RepoRoot").Value!;
}
