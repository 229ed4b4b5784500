using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>Enums by the names of their members, ignoring case; flags as names with commas between. Numerals are refused.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct EnumType<TEnum> : IConfigType<TEnum>, IScalarForm<TEnum>
    where TEnum : struct, Enum
{
    static string IScalarForm<TEnum>.Form => EnumNames<TEnum>.Form;

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out TEnum value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<TEnum, EnumType<TEnum>>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(TEnum left, TEnum right) => EqualityComparer<TEnum>.Default.Equals(left, right);

    /// <inheritdoc/>
    public static void Print(TEnum value, ref ConfigPrinter printer) => printer.Value(value.ToString());

    static ScalarOutcome IScalarForm<TEnum>.Parse(ReadOnlySpan<char> text, out TEnum value) =>
        EnumNames<TEnum>.TryParse(text, out value) ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
}
