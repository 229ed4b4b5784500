namespace Foundation.Literals;

/// <summary>Durations: <c>500ms</c>, <c>1m30s</c>, <c>1.5h</c>, <c>7d</c>, and ISO 8601 without years and months, whose length varies: <c>PT30S</c>, <c>P1DT2H</c>, <c>P2W</c>.</summary>
/// <remarks>
/// Units are us, ms, s, m, h, d, in descending order and each at most once; only the last part may have a fraction, and only
/// one that is a whole number of ticks (100 ns). A leading '-' negates. A bare number is refused, "0" too.
/// </remarks>
internal static partial class DurationLiteral
{
    /// <summary>From the largest to the smallest, the order in which a composite is written.</summary>
    internal static readonly LiteralUnit[] Units =
    [
        new("d", 864_000_000_000, 9),
        new("h", 36_000_000_000, 9),
        new("m", 600_000_000, 8),
        new("s", 10_000_000, 7),
        new("ms", 10_000, 4),
        new("us", 10, 1),
    ];

    public static bool TryParse(ReadOnlySpan<char> text, out long ticks) => Read(text, out ticks) == LiteralError.None;

    /// <summary>Parses, and says why not.</summary>
    public static LiteralError Read(ReadOnlySpan<char> text, out long ticks)
    {
        bool negative = !text.IsEmpty && text[0] == '-';
        ReadOnlySpan<char> unsigned = negative ? text.Slice(1) : text;
        LiteralError error = !unsigned.IsEmpty && unsigned[0] == 'P'
            ? ReadIso(unsigned, out ulong magnitude)
            : ReadComposite(unsigned, out magnitude);

        ulong limit = negative ? (ulong)long.MaxValue + 1 : long.MaxValue;
        if (error == LiteralError.None && magnitude > limit)
        {
            error = LiteralError.Overflow;
        }

        ticks = error != LiteralError.None ? 0 : unchecked(negative ? (long)(0 - magnitude) : (long)magnitude);
        return error;
    }

    public static bool IsUnit(ReadOnlySpan<char> unit) => LiteralUnit.IndexOf(Units, unit) >= 0;

    /// <summary>A bare number whose unit is declared elsewhere; false unless the unit is known and the result is a whole number of ticks that fits.</summary>
    public static bool TryScale(decimal number, string unit, out long ticks)
    {
        ticks = 0;
        int index = LiteralUnit.IndexOf(Units, unit.AsSpan());
        return index >= 0 && Units[index].TryScale(number, out ticks);
    }

    /// <summary>The canonical text, which parses to the same ticks: the parts that are not zero, or <c>0s</c>.</summary>
    public static string Format(long ticks)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, ticks);
        return text.ToString();
    }

    public static bool TryFormat(long ticks, Span<char> destination, out int written)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, ticks);
        return text.TryCopyTo(destination, out written);
    }

    private static LiteralError ReadComposite(ReadOnlySpan<char> text, out ulong magnitude)
    {
        magnitude = 0;
        int position = 0;
        int previous = -1;
        bool ended = false;
        bool overflowed = false;
        do
        {
            if (!LiteralNumber.TryRead(text, ref position, out LiteralNumber number))
            {
                return LiteralError.Syntax;
            }

            ReadOnlySpan<char> word = LiteralNumber.ReadWord(text, ref position);
            if (word.IsEmpty)
            {
                return position == text.Length ? LiteralError.MissingUnit : LiteralError.Syntax;
            }

            int unit = LiteralUnit.IndexOf(Units, word);
            if (unit < 0)
            {
                return LiteralError.UnknownUnit;
            }

            if (unit <= previous || ended)
            {
                return LiteralError.Syntax;
            }

            LiteralError error = Add(number, Units[unit], ref magnitude, ref overflowed);
            if (error != LiteralError.None)
            {
                return error;
            }

            previous = unit;
            ended = number.HasFraction;
        }
        while (position < text.Length);

        return overflowed ? LiteralError.Overflow : LiteralError.None;
    }

    /// <summary>An overflow is only noted, so that an error of form further on still prevails.</summary>
    private static LiteralError Add(in LiteralNumber number, in LiteralUnit unit, ref ulong magnitude, ref bool overflowed)
    {
        LiteralError error = number.Scale(unit, out ulong part);
        overflowed |= error == LiteralError.Overflow || part > ulong.MaxValue - magnitude;
        magnitude = unchecked(magnitude + part);
        return error == LiteralError.Overflow ? LiteralError.None : error;
    }

    private static void Append(ref LiteralText text, long ticks)
    {
        if (ticks == 0)
        {
            text.Append("0s");
            return;
        }

        ulong rest = unchecked((ulong)ticks);
        if (ticks < 0)
        {
            text.Append('-');
            rest = unchecked(0 - rest);
        }

        for (int index = 0; rest > 0; index++)
        {
            ref readonly LiteralUnit unit = ref Units[index];
            bool isLast = index == Units.Length - 1;
            ulong whole = rest / unit.Size;
            rest %= unit.Size;
            if (whole == 0 && !isLast)
            {
                continue;
            }

            text.Append(whole);
            if (isLast && rest > 0)
            {
                text.Append('.');
                text.Append(rest);
                rest = 0;
            }

            text.Append(unit.Name);
        }
    }
}
