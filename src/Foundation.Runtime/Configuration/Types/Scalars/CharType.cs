using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>A single UTF-16 code unit.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct CharType : IConfigType<char>, IScalarForm<char>
{
    static string IScalarForm<char>.Form => "a single character";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out char value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<char, CharType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(char left, char right) => left == right;

    /// <inheritdoc/>
    public static void Print(char value, ref ConfigPrinter printer) => printer.Value(new ReadOnlySpan<char>(in value));

    static ScalarOutcome IScalarForm<char>.Parse(ReadOnlySpan<char> text, out char value)
    {
        value = text.Length == 1 ? text[0] : default;
        return text.Length == 1 ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }
}
