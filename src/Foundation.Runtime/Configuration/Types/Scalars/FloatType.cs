using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Binary floating-point numbers, rounded to the nearest value. Infinity, not-a-number and what is too large are refused.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct FloatType<T> : IConfigType<T>, IScalarForm<T>
    where T : struct, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    static string IScalarForm<T>.Form => "a number";

    static string IScalarForm<T>.Range => NumberRange.Of<T>();

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out T value, ref ConfigErrors errors) =>
        ScalarReader.TryReadNumber<T, FloatType<T>>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(T left, T right) => left.Equals(right);

    /// <inheritdoc/>
    public static void Print(T value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<T>.Parse(ReadOnlySpan<char> text, out T value)
    {
        value = default;
        if (!Numeral.IsNumeral(text) || !T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            return ScalarOutcome.Malformatted;
        }

        return T.IsFinite(value) ? ScalarOutcome.Read : ScalarOutcome.OutOfRange;
    }
}
