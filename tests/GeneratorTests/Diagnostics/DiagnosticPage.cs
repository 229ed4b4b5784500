using System.Collections.Immutable;
using System.Xml.Linq;

namespace Foundation.GeneratorTests.Diagnostics;

/// <summary>A page of <c>docs/diagnostics</c>.</summary>
internal sealed class DiagnosticPage(string id)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Net;
        using System.Numerics;
        using System.Threading;
        using System.Threading.Tasks;
        using Foundation;
        using Foundation.Caching;
        using Foundation.Configuration;
        using Foundation.Lifecycle;

        """;

    private readonly string _text = File.Exists(PathOf(id)) ? File.ReadAllText(PathOf(id)).ReplaceLineEndings("\n") : "";

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "docs", "diagnostics");

    /// <summary>The ids that have a page.</summary>
    public static IEnumerable<string> Ids => Directory.GetFiles(Folder, "FND*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public bool Exists => _text.Length > 0;

    /// <summary>The first line, without its mark.</summary>
    public string Title => _text[2.._text.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>The line that names severity and category.</summary>
    public string Kind => _text.Split('\n')[2];

    /// <summary>
    /// What stands under a heading, as a project: the code, and, where there is any, the JSON as <c>appsettings.json</c> and the XML as a property
    /// of the project.
    /// </summary>
    public GeneratorTestSetup Sample(string heading)
    {
        int from = _text.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"{id} has no heading '{heading}'.");
        int to = _text.IndexOf("\n## ", from, StringComparison.Ordinal);
        string section = _text[from..(to < 0 ? _text.Length : to)];
        string? code = Block(section, "csharp");
        Assert.True(code is not null, $"{id} has no code under '{heading}'.");
        return new GeneratorTestSetup
        {
            Sources = [$"{Usings}namespace Shops;\n\n{code}"],
            Options = Block(section, "xml") is { } property ? OptionsOf(XElement.Parse(property)) : ImmutableDictionary<string, string>.Empty,
            AdditionalFiles = Block(section, "json") is { } settings ? [("appsettings.json", settings)] : [],
        };
    }

    private static Dictionary<string, string> OptionsOf(XElement property) => new() { [$"build_property.{property.Name.LocalName}"] = property.Value };

    private static string? Block(string section, string language)
    {
        string start = $"```{language}\n";
        int from = section.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return from < start.Length ? null : section[from..section.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static string PathOf(string id) => Path.Combine(Folder, id + ".md");

    private static string RepositoryRoot() =>
        typeof(DiagnosticPage).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(static item => item.Key == "RepoRoot").Value!;
}
