using System.Runtime.CompilerServices;
using System.Text;
using Foundation.Documents;
using Foundation.Roslyn.Json;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Analyzers.Configuration;

/// <summary>The content of a file of settings.</summary>
/// <param name="Root">Its root, or null where there is a fault.</param>
/// <param name="Fault">Why the program could not read it.</param>
internal sealed record ConfigFileText(JsonNode? Root, JsonFault? Fault)
{
    private static readonly ConditionalWeakTable<SourceText, ConfigFileText> Known = new();

    /// <summary>The content of a text; while the text stays, also over several compilations, it is read once.</summary>
    public static ConfigFileText Of(SourceText text) => Known.GetValue(text, Read);

    private static ConfigFileText Read(SourceText text)
    {
        // The compiler takes other encodings for bytes that are not UTF-8; the program takes none.
        if (text.Encoding is { } encoding and not UTF8Encoding)
        {
            return new ConfigFileText(null, new JsonFault(JsonFileForm.NotUtf8, new TextSpan(0, 0)));
        }

        JsonNode? root = JsonDocument.Read(text.ToString(), out JsonFault? fault, CancellationToken.None);
        return new ConfigFileText(root, fault);
    }
}
