using System.ComponentModel;
using System.Numerics;

namespace Foundation.Configuration.Types;

/// <summary>Whole numbers of any size in bits: JSON numbers without a fraction, <c>1000.0</c> and <c>1e3</c> too.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct IntegerType<T> : IConfigType<T>, IScalarForm<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    static string IScalarForm<T>.Form => "a whole number";

    static string IScalarForm<T>.Range => NumberRange.Of<T>();

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out T value, ref ConfigErrors errors) =>
        ScalarReader.TryReadNumber<T, IntegerType<T>>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(T left, T right) => left == right;

    /// <inheritdoc/>
    public static void Print(T value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<T>.Parse(ReadOnlySpan<char> text, out T value) =>
        WholeNumeral.Read(text, WholeNumeral.MaxDigits, out value);
}
