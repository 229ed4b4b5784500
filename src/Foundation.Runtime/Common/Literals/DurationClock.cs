namespace Foundation.Literals;

/// <summary>.NET's own form of a time span, <c>[-][d.]hh:mm[:ss[.fffffff]]</c>. It is no duration literal; it is read only so that a message can say which literal was meant.</summary>
internal static class DurationClock
{
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        bool negative = !text.IsEmpty && text[0] == '-';
        int position = negative ? 1 : 0;
        if (!TryReadDigits(text, ref position, 8, out long first))
        {
            return false;
        }

        long days = 0;
        long hours = first;
        if (TrySkip(text, ref position, '.'))
        {
            days = first;
            if (!TryReadDigits(text, ref position, 2, out hours))
            {
                return false;
            }
        }

        if (!TrySkip(text, ref position, ':') || !TryReadDigits(text, ref position, 2, out long minutes))
        {
            return false;
        }

        long seconds = 0;
        long fraction = 0;
        if (TrySkip(text, ref position, ':'))
        {
            if (!TryReadDigits(text, ref position, 2, out seconds))
            {
                return false;
            }

            int point = position;
            if (TrySkip(text, ref position, '.'))
            {
                if (!TryReadDigits(text, ref position, 7, out fraction))
                {
                    return false;
                }

                for (int digits = position - point - 1; digits < 7; digits++)
                {
                    fraction *= 10;
                }
            }
        }

        if (position != text.Length || hours > 23 || minutes > 59 || seconds > 59 || days > 10_675_198)
        {
            return false;
        }

        ticks = ((((((days * 24) + hours) * 60) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond + fraction;
        ticks = negative ? -ticks : ticks;
        return true;
    }

    private static bool TrySkip(ReadOnlySpan<char> text, ref int position, char character)
    {
        if (position == text.Length || text[position] != character)
        {
            return false;
        }

        position++;
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, ref int position, int atMost, out long value)
    {
        value = 0;
        int start = position;
        for (; position < text.Length && position - start < atMost && LiteralNumber.IsDigit(text[position]); position++)
        {
            value = (value * 10) + (text[position] - '0');
        }

        return position > start;
    }
}
