using System.Globalization;
using System.Numerics;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Whole numbers in any way of writing them: <c>1000</c>, <c>1000.0</c>, <c>1e3</c> (what JSON Schema calls an integer).</summary>
internal static class WholeNumeral
{
    /// <summary>The digits of the largest 128-bit integer.</summary>
    public const int MaxDigits = 39;

    /// <summary>Reads a whole number of at most the given number of digits.</summary>
    public static ScalarOutcome Read<T>(ReadOnlySpan<char> text, int maxDigits, out T value)
        where T : struct, INumberBase<T>
    {
        value = default;
        if (!Numeral.TrySplit(text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out int exponent))
        {
            return ScalarOutcome.Malformatted;
        }

        bool isNegative = text[0] == '-';
        bool isPlain = text.Length == whole.Length + (isNegative ? 1 : 0);
        if (isPlain && whole.Length <= maxDigits)
        {
            return ReadPlain(text, out value);
        }

        return ReadShifted(isNegative, whole, fraction, exponent, maxDigits, out value);
    }

    private static ScalarOutcome ReadPlain<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, INumberBase<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            ? ScalarOutcome.Read
            : ScalarOutcome.OutOfRange;

    // Moves the point by writing the digits out, which is exact.
    private static ScalarOutcome ReadShifted<T>(
        bool isNegative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent, int maxDigits, out T value)
        where T : struct, INumberBase<T>
    {
        value = default;
        fraction = fraction.TrimEnd('0');
        whole = whole.TrimStart('0');
        if (fraction.IsEmpty && whole.IsEmpty)
        {
            return ScalarOutcome.Read;
        }

        long zeros = (long)exponent - fraction.Length;
        if (zeros < 0)
        {
            ReadOnlySpan<char> kept = whole.TrimEnd('0');
            if (!fraction.IsEmpty || whole.Length - kept.Length < -zeros)
            {
                return ScalarOutcome.Malformatted;
            }

            whole = whole[..(whole.Length + (int)zeros)];
            zeros = 0;
        }

        if (whole.IsEmpty)
        {
            fraction = fraction.TrimStart('0');
        }

        long length = whole.Length + fraction.Length + zeros;
        if (length > maxDigits)
        {
            return ScalarOutcome.OutOfRange;
        }

        Span<char> digits = length < 128 ? stackalloc char[128] : new char[length + 1];
        digits[0] = isNegative ? '-' : '0';
        whole.CopyTo(digits[1..]);
        fraction.CopyTo(digits[(1 + whole.Length)..]);
        digits.Slice(1 + whole.Length + fraction.Length, (int)zeros).Fill('0');
        return ReadPlain(digits[..((int)length + 1)], out value);
    }
}
