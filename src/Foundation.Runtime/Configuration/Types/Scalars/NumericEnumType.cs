using System.ComponentModel;

namespace Foundation.Configuration.Types;

/// <summary>Enums by name as <see cref="EnumType{TEnum}"/> reads them, or by the number of a member; of flags, any combination of members.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct NumericEnumType<TEnum> : IConfigType<TEnum>, IScalarForm<TEnum>
    where TEnum : struct, Enum
{
    static string IScalarForm<TEnum>.Form => EnumNames<TEnum>.Form;

    static string IScalarForm<TEnum>.Range => "is not the number of a member";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out TEnum value, ref ConfigErrors errors) =>
        reader.Kind switch
        {
            ConfigNodeKind.Number => ScalarReader.TryReadNumber<TEnum, NumericEnumType<TEnum>>(reader, field, out value, ref errors),

            // A JSON string is no number here either.
            ConfigNodeKind.String => EnumType<TEnum>.TryRead(ref reader, field, out value, ref errors),
            _ => ScalarReader.TryReadText<TEnum, NumericEnumType<TEnum>>(reader, field, out value, ref errors),
        };

    /// <inheritdoc/>
    public static bool AreEqual(TEnum left, TEnum right) => EqualityComparer<TEnum>.Default.Equals(left, right);

    /// <inheritdoc/>
    public static void Print(TEnum value, ref ConfigPrinter printer) => printer.Value(value.ToString());

    static ScalarOutcome IScalarForm<TEnum>.Parse(ReadOnlySpan<char> text, out TEnum value)
    {
        if (EnumNames<TEnum>.TryParse(text, out value))
        {
            return ScalarOutcome.Read;
        }

        ScalarOutcome outcome = WholeNumeral.Read(text, WholeNumeral.MaxDigits, out Int128 number);
        return outcome == ScalarOutcome.Read && !EnumNumbers<TEnum>.TryConvert(number, out value) ? ScalarOutcome.OutOfRange : outcome;
    }
}
