using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>UUIDs in the hyphenated form of RFC 9562, in either case.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct GuidType : IConfigType<Guid>, IScalarForm<Guid>
{
    static string IScalarForm<Guid>.Form => "a UUID such as 01234567-89ab-cdef-0123-456789abcdef";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out Guid value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<Guid, GuidType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(Guid left, Guid right) => left == right;

    /// <inheritdoc/>
    public static void Print(Guid value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<Guid>.Parse(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        return IsHyphenated(text) && Guid.TryParseExact(text, "D", out value) ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }

    // The parser of the base library also takes white space around, and signs within.
    private static bool IsHyphenated(ReadOnlySpan<char> text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
