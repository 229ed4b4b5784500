using System.Reflection;

namespace Foundation.GeneratorTests.Docs;

/// <summary>A page for users, and the C# on it.</summary>
internal sealed class DocumentationPage
{
    private const string Fence = "```";

    private DocumentationPage(string name, string text) => Blocks = [.. Find(name, text.ReplaceLineEndings("\n").Split('\n'))];

    /// <summary>The README and the guides; the pages of diagnostics have tests of their own.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Path.Combine(Root, "docs"), "*.md").Select(static path => "docs/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal).Prepend("README.md");

    public IReadOnlyList<CodeBlock> Blocks { get; }

    private static string Root =>
        typeof(DocumentationPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "RepoRoot").Value!;

    public static DocumentationPage Open(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    public static DocumentationPage Of(string text) => new("page.md", text);

    /// <summary>
    /// What a reader has who comes to this block: the types that the page declared up to it, and the block itself. A type that
    /// is declared again is meant to replace the block before; of programs there is only this one.
    /// </summary>
    public IReadOnlyList<CodeBlock> Project(CodeBlock block)
    {
        HashSet<string> declared = [];
        List<CodeBlock> project = [];
        foreach (CodeBlock item in Blocks.TakeWhile(item => item != block).Where(static item => !item.IsProgram).Append(block).Reverse())
        {
            if (!item.Types.Any(declared.Contains))
            {
                declared.UnionWith(item.Types);
                project.Insert(0, item);
            }
        }

        return project;
    }

    private static IEnumerable<CodeBlock> Find(string name, string[] lines)
    {
        for (int line = 0; line < lines.Length; line++)
        {
            string indent = lines[line][..^lines[line].TrimStart().Length];
            if (lines[line].TrimStart() is not ("```csharp" or "```cs" or "```c#" or "```C#"))
            {
                continue;
            }

            int end = Array.FindIndex(lines, line + 1, item => item == indent + Fence);
            Assert.True(end > line, $"{name}:{line + 1}: the block is not closed.");
            yield return new CodeBlock(
                name, line + 2, string.Concat(lines[(line + 1)..end].Select(item => (item.StartsWith(indent, StringComparison.Ordinal) ? item[indent.Length..] : item) + "\n")));
            line = end;
        }
    }
}
