using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>Truth values: JSON <c>true</c> and <c>false</c>; the same words, ignoring case, in a source of texts.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct BooleanType : IConfigType<bool>, IScalarForm<bool>
{
    static string IScalarForm<bool>.Form => "true or false";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out bool value, ref ConfigErrors errors)
    {
        ConfigNodeKind kind = reader.Kind;
        if (kind == ConfigNodeKind.Text)
        {
            return ScalarReader.TryReadText<bool, BooleanType>(reader, field, out value, ref errors);
        }

        value = kind == ConfigNodeKind.True;
        return value || kind == ConfigNodeKind.False || Unreadable.WrongKind<bool, BooleanType>(reader, field, ref errors);
    }

    /// <inheritdoc/>
    public static bool AreEqual(bool left, bool right) => left == right;

    /// <inheritdoc/>
    public static void Print(bool value, ref ConfigPrinter printer) => printer.Value(value ? "true" : "false");

    static ScalarOutcome IScalarForm<bool>.Parse(ReadOnlySpan<char> text, out bool value)
    {
        value = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("false", StringComparison.OrdinalIgnoreCase) ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }
}
