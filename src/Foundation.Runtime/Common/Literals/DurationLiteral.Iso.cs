namespace Foundation.Literals;

internal static partial class DurationLiteral
{
    private static readonly LiteralUnit Week = new("W", 6_048_000_000_000, 9);

    /// <summary>ISO 8601: weeks alone, or days and, after a 'T', hours, minutes and seconds, in order and at least one of them.</summary>
    private static LiteralError ReadIso(ReadOnlySpan<char> text, out ulong magnitude)
    {
        magnitude = 0;
        int position = 1;
        int previous = -1;
        bool afterTime = false;
        bool needsPart = true;
        bool ended = false;
        bool overflowed = false;
        while (position < text.Length)
        {
            if (ended)
            {
                return LiteralError.Syntax;
            }

            if (text[position] == 'T' && !afterTime)
            {
                afterTime = needsPart = true;
                position++;
                continue;
            }

            if (!LiteralNumber.TryRead(text, ref position, out LiteralNumber number) || position == text.Length)
            {
                return LiteralError.Syntax;
            }

            char designator = text[position++];
            if (designator == 'W' && !afterTime && previous < 0)
            {
                LiteralError weeks = Add(number, Week, ref magnitude, ref overflowed);
                return weeks != LiteralError.None ? weeks
                    : position < text.Length ? LiteralError.Syntax
                    : overflowed ? LiteralError.Overflow
                    : LiteralError.None;
            }

            int unit = (designator, afterTime) switch
            {
                ('D', false) => 0,
                ('H', true) => 1,
                ('M', true) => 2,
                ('S', true) => 3,
                _ => -1,
            };
            if (unit <= previous)
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
            needsPart = false;
        }

        return needsPart ? LiteralError.Syntax : overflowed ? LiteralError.Overflow : LiteralError.None;
    }
}
