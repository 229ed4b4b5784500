using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Decimal numbers, rounded to the 28 digits of the type.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DecimalType : IConfigType<decimal>, IScalarForm<decimal>
{
    static string IScalarForm<decimal>.Form => "a number";

    static string IScalarForm<decimal>.Range => NumberRange.Of<decimal>();

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out decimal value, ref ConfigErrors errors) =>
        ScalarReader.TryReadNumber<decimal, DecimalType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(decimal left, decimal right) => left == right;

    /// <inheritdoc/>
    public static void Print(decimal value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<decimal>.Parse(ReadOnlySpan<char> text, out decimal value) =>
        Numeral.TryReadDecimal(text, out value) ? ScalarOutcome.Read
            : Numeral.IsNumeral(text) ? ScalarOutcome.OutOfRange
            : ScalarOutcome.Malformatted;
}
