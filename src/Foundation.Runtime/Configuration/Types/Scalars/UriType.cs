using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Absolute URIs; a relative one is refused, since nothing tells what it is relative to. Two are equal if they are written alike.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct UriType : IConfigType<Uri>, IScalarForm<Uri>
{
    static string IScalarForm<Uri>.Form => "an absolute URI such as https://example.com/";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out Uri value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<Uri, UriType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(Uri left, Uri right) => string.Equals(left?.OriginalString, right?.OriginalString, StringComparison.Ordinal);

    /// <inheritdoc/>
    public static void Print(Uri value, ref ConfigPrinter printer) => printer.Value(value?.OriginalString);

    static ScalarOutcome IScalarForm<Uri>.Parse(ReadOnlySpan<char> text, out Uri value)
    {
        // Without a scheme of its own a path would become a file: URI, on some systems only.
        bool isRead = Uri.TryCreate(text.ToString(), UriKind.Absolute, out value!)
            && text.StartsWith(value.Scheme, StringComparison.OrdinalIgnoreCase)
            && text[value.Scheme.Length] == ':'
            && !char.IsWhiteSpace(text[^1]);
        return isRead ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }
}
