using System.ComponentModel;
using System.Numerics;

namespace Foundation.Configuration.Types;

/// <summary>Whole numbers of up to 10,000 digits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct BigIntegerType : IConfigType<BigInteger>, IScalarForm<BigInteger>
{
    // A bound on the work that a few bytes of text can ask for: 1e999999999.
    private const int MaxDigits = 10_000;

    static string IScalarForm<BigInteger>.Form => "a whole number";

    static string IScalarForm<BigInteger>.Range => "has more than 10000 digits";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out BigInteger value, ref ConfigErrors errors) =>
        ScalarReader.TryReadNumber<BigInteger, BigIntegerType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(BigInteger left, BigInteger right) => left == right;

    /// <inheritdoc/>
    public static void Print(BigInteger value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<BigInteger>.Parse(ReadOnlySpan<char> text, out BigInteger value) =>
        WholeNumeral.Read(text, MaxDigits, out value);
}
