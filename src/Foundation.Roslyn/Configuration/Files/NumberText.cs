using System.Globalization;
using System.Numerics;
using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

/// <summary>Numbers as a file writes them.</summary>
internal static class NumberText
{
    /// <summary>The digits of the largest 128-bit integer.</summary>
    public const int MaxDigits = 39;

    // A bound on the work that a few characters can ask for: 1e999999999.
    private const int MaxDigitsOfBigInteger = 10_000;

    public static ScalarFailure ReadInteger(TypeModel type, string text, out BigInteger number)
    {
        ScalarFailure failure = ReadWhole(text, type.Kind == TypeKindModel.BigInteger ? MaxDigitsOfBigInteger : MaxDigits, out number);
        return failure == ScalarFailure.None && IntegerTypes.RangeOf(type.CSharp) is { } range && (number < range.Low || number > range.High)
            ? ScalarFailure.OutOfRange
            : failure;
    }

    /// <summary>Reads a whole number in any way of writing it: <c>1000</c>, <c>1000.0</c>, <c>1e3</c>.</summary>
    public static ScalarFailure ReadWhole(string text, int maxDigits, out BigInteger number)
    {
        number = 0;
        if (!Numeral.TrySplit(text.AsSpan(), out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out int exponent))
        {
            return ScalarFailure.Malformatted;
        }

        string digits = (whole.ToString() + fraction.ToString()).TrimStart('0');
        long zeros = (long)exponent - fraction.Length;
        if (digits.Length == 0)
        {
            return ScalarFailure.None;
        }

        string kept = digits.TrimEnd('0');
        zeros += digits.Length - kept.Length;
        if (zeros < 0)
        {
            return ScalarFailure.Malformatted;
        }

        if (kept.Length + zeros > maxDigits)
        {
            return ScalarFailure.OutOfRange;
        }

        number = BigInteger.Parse(kept, NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)zeros);
        number = text[0] == '-' ? -number : number;
        return ScalarFailure.None;
    }

    public static ScalarFailure ReadFloat(TypeModel type, string text, out double number)
    {
        number = 0;
        if (!Numeral.IsNumeral(text.AsSpan()))
        {
            return ScalarFailure.Malformatted;
        }

        // Some runtimes refuse what is too large, others give infinity.
        bool isFinite = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && IsFinite(type, number);
        return isFinite ? ScalarFailure.None : ScalarFailure.OutOfRange;
    }

    public static ScalarFailure ReadDecimal(string text, out decimal number) =>
        Numeral.TryReadDecimal(text.AsSpan(), out number) ? ScalarFailure.None
        : Numeral.IsNumeral(text.AsSpan()) ? ScalarFailure.OutOfRange
        : ScalarFailure.Malformatted;

    // From half a step above its largest value on, a number rounds to infinity.
    private static bool IsFinite(TypeModel type, double number) => type.CSharp switch
    {
        "double" => !double.IsInfinity(number),
        "float" => !float.IsInfinity((float)number),
        _ => Math.Abs(number) < 65520,
    };
}
