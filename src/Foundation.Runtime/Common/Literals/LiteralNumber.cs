namespace Foundation.Literals;

/// <summary>An unsigned decimal number as written: digits, then perhaps a point and more digits.</summary>
internal readonly struct LiteralNumber
{
    private readonly ulong _whole;
    private readonly ulong _fraction;
    private readonly int _fractionDigits;
    private readonly bool _overflowed;

    private LiteralNumber(ulong whole, bool overflowed, ulong fraction, int fractionDigits)
    {
        _whole = whole;
        _overflowed = overflowed;
        _fraction = fraction;
        _fractionDigits = fractionDigits;
    }

    public bool HasFraction => _fractionDigits > 0;

    public bool IsZero => _whole == 0 && !_overflowed && _fraction == 0;

    /// <summary>Reads a number at <paramref name="position"/> and moves past it; false, and nothing moved, where none stands.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int position, out LiteralNumber number)
    {
        number = default;
        int index = position;
        bool overflowed = false;
        ulong whole = 0;
        for (; index < text.Length && IsDigit(text[index]); index++)
        {
            uint digit = (uint)(text[index] - '0');
            overflowed |= whole > (ulong.MaxValue - digit) / 10;
            whole = unchecked((whole * 10) + digit);
        }

        if (index == position)
        {
            return false;
        }

        ulong fraction = 0;
        int fractionDigits = 0;
        if (index < text.Length && text[index] == '.')
        {
            for (index++; index < text.Length && IsDigit(text[index]); index++)
            {
                fraction = unchecked((fraction * 10) + (uint)(text[index] - '0'));
                fractionDigits++;
            }

            if (fractionDigits == 0)
            {
                return false;
            }
        }

        position = index;
        number = new LiteralNumber(whole, overflowed, fraction, fractionDigits);
        return true;
    }

    /// <summary>The run of letters at <paramref name="position"/>, perhaps empty; moves past it.</summary>
    public static ReadOnlySpan<char> ReadWord(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsLetter(text[position]))
        {
            position++;
        }

        return text.Slice(start, position - start);
    }

    public static bool IsDigit(char character) => (uint)(character - '0') <= 9;

    /// <summary>The number in the unit's smallest amount. A fraction that is too fine is told before an overflow: the first is a matter of form.</summary>
    public LiteralError Scale(in LiteralUnit unit, out ulong value)
    {
        value = 0;
        if (_fractionDigits > unit.FractionDigits)
        {
            return LiteralError.TooPrecise;
        }

        ulong part;
        if (unit.IsBinary)
        {
            ulong thousandths = _fraction * PowerOfTen(3 - _fractionDigits);
            if (thousandths % 125 != 0)
            {
                return LiteralError.TooPrecise;
            }

            part = thousandths / 125 * (unit.Size / 8);
        }
        else
        {
            part = _fraction * (unit.Size / PowerOfTen(_fractionDigits));
        }

        if (_overflowed || _whole > (ulong.MaxValue - part) / unit.Size)
        {
            return LiteralError.Overflow;
        }

        value = (_whole * unit.Size) + part;
        return LiteralError.None;
    }

    private static ulong PowerOfTen(int exponent)
    {
        ulong power = 1;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }
}
