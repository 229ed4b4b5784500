using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Foundation.Configuration.Types;

/// <summary>Texts, as they are.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct TextType : IConfigType<string>
{
    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, [MaybeNullWhen(false)] out string value, ref ConfigErrors errors)
    {
        if (reader.Kind is not (ConfigNodeKind.String or ConfigNodeKind.Text))
        {
            value = null;
            return Unreadable.WrongKind(reader, field, "a text", ref errors);
        }

        value = ConfigText.ToString(reader);
        return true;
    }

    /// <inheritdoc/>
    public static bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <inheritdoc/>
    public static void Print(string value, ref ConfigPrinter printer) => printer.Value(value);
}
