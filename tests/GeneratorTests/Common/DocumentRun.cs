using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Foundation.GeneratorTests;

/// <summary>The documents of a source, as the compiled assembly carries them.</summary>
internal sealed class DocumentRun
{
    private DocumentRun(GeneratorTestResult result)
    {
        Result = result;
        foreach (AttributeData attribute in result.Compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "FoundationDocumentAttribute")
            {
                Documents.Add((string)attribute.ConstructorArguments[0].Value!, (string)attribute.ConstructorArguments[1].Value!);
            }
        }
    }

    public GeneratorTestResult Result { get; }

    /// <summary>The documents by path.</summary>
    public SortedDictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    public string this[string path] => Documents[path];

    public static DocumentRun Of(params IReadOnlyList<string> sources) => new(GeneratorTest.Run(new GeneratorTestSetup
    {
        Sources = sources,
        Options = new Dictionary<string, string> { ["build_property.FoundationDocs"] = "docs" },
    }));

    public static DocumentRun WithoutDocuments(string source) => new(GeneratorTest.Run(source));

    /// <summary>The documents for people equal their snapshots.</summary>
    public void MatchSnapshots([CallerMemberName] string method = "", [CallerFilePath] string file = "") =>
        Snapshot.At(file, method).Match(Documents.Where(static document => !document.Key.EndsWith(".schema.json", StringComparison.Ordinal)));
}
