using System.ComponentModel;

namespace Foundation;

/// <summary>
/// A document about the declarations of an assembly. Generated where the project sets <c>FoundationDocs</c>; the build
/// reads it from the compiled assembly and writes the file.
/// </summary>
/// <param name="path">The file's path below the folder of the documents, with <c>/</c> between its parts.</param>
/// <param name="content">The file's text, with <c>\n</c> line ends.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoundationDocumentAttribute(string path, string content) : Attribute
{
    /// <summary>The file's path below the folder of the documents.</summary>
    public string Path { get; } = path;

    /// <summary>The file's text.</summary>
    public string Content { get; } = content;
}
