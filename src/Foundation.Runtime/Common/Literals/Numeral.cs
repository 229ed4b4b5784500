using System.Globalization;
using Foundation.Formats;

namespace Foundation.Literals;

/// <summary>
/// Numbers as JSON writes them (RFC 8259, section 6); leading zeros are taken too, since variables contain them.
/// </summary>
internal static class Numeral
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether the text is a number.</summary>
    public static bool IsNumeral(ReadOnlySpan<char> text) => TrySplit(text, out _, out _, out _);

    /// <summary>Reads a number, rounded to the digits of a <see cref="decimal"/>; false where it is none, or too large.</summary>
    public static bool TryReadDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
#if NET
        return IsNumeral(text) && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
#else
        return IsNumeral(text) && decimal.TryParse(text.ToString(), Style, CultureInfo.InvariantCulture, out value);
#endif
    }

    /// <summary>
    /// Splits a number into digits: its value is <paramref name="whole"/> and <paramref name="fraction"/> written one
    /// after the other, times ten to the power of <paramref name="exponent"/> minus the length of the fraction.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">The digits before the point; at least one.</param>
    /// <param name="fraction">The digits after the point.</param>
    /// <param name="exponent">The exponent, cut off at a billion.</param>
    public static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out int exponent)
    {
        fraction = default;
        exponent = 0;
        ReadOnlySpan<char> rest = Starts(text, '-') ? text[1..] : text;
        whole = TakeDigits(ref rest);
        if (whole.IsEmpty)
        {
            return false;
        }

        if (Starts(rest, '.'))
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
            if (fraction.IsEmpty)
            {
                return false;
            }
        }

        return rest.IsEmpty || (rest[0] is 'e' or 'E' && TryReadExponent(rest[1..], out exponent));
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int exponent)
    {
        const int Most = 1_000_000_000;
        exponent = 0;
        bool isNegative = Starts(text, '-');
        ReadOnlySpan<char> rest = isNegative || Starts(text, '+') ? text[1..] : text;
        ReadOnlySpan<char> digits = TakeDigits(ref rest);
        foreach (char digit in digits)
        {
            exponent = (int)Math.Min(Most, (exponent * 10L) + (digit - '0'));
        }

        exponent = isNegative ? -exponent : exponent;
        return rest.IsEmpty && !digits.IsEmpty;
    }

    // The generic methods of the base library box until they are compiled with optimizations.
    private static bool Starts(ReadOnlySpan<char> text, char character) => !text.IsEmpty && text[0] == character;

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && AsciiClass.IsDigit(text[length]))
        {
            length++;
        }

        ReadOnlySpan<char> digits = text[..length];
        text = text[digits.Length..];
        return digits;
    }
}
