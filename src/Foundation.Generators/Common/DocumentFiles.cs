using Foundation.Roslyn;
using Microsoft.CodeAnalysis;

namespace Foundation.Generators;

/// <summary>How a generator hands documents to the build task: as attributes of the assembly, where the project asks for them.</summary>
internal static class DocumentFiles
{
    /// <summary>Whether the project sets <c>FoundationDocs</c>.</summary>
    public static IncrementalValueProvider<bool> AreWanted(IncrementalGeneratorInitializationContext context) => context.AnalyzerConfigOptionsProvider
        .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.FoundationDocs", out string? folder) && folder.Length > 0)
        .WithTrackingName(TrackingNames.Options);

    /// <summary>Writes one document.</summary>
    /// <param name="writer">The generated file.</param>
    /// <param name="path">The document's path below the folder of the documents.</param>
    /// <param name="content">Its text.</param>
    public static void Write(SourceWriter writer, string path, string content) =>
        writer.WriteLine($"[assembly: global::Foundation.FoundationDocument({CSharpLiteral.String(path)}, {CSharpLiteral.String(content)})]");
}
