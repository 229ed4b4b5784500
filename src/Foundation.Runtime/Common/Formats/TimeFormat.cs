namespace Foundation.Formats;

/// <summary>Hour, minute and second with their offset from UTC (RFC 3339, <c>full-time</c>).</summary>
internal static class TimeFormat
{
    private const int MinutesOfDay = 24 * 60;
    private const int LastMinuteOfDay = MinutesOfDay - 1;
    private const int LengthWithoutFraction = 8;
    private const int LengthOfOffset = 6;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length <= LengthWithoutFraction || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        int minute = ReadMinute(text);
        int second = DecimalText.ReadPair(text, 6);
        return minute >= 0
            && second is >= 0 and <= 60
            && TryReadOffset(WithoutFraction(text.Slice(LengthWithoutFraction)), out int offset)
            && (second < 60 || IsLastOfDay(minute - offset));
    }

    /// <summary>A leap second is only ever the last of a day of UTC.</summary>
    private static bool IsLastOfDay(int minuteOfUtc) => (minuteOfUtc + MinutesOfDay) % MinutesOfDay == LastMinuteOfDay;

    /// <summary>The text behind the fraction; the text itself where none stands there or it has no digits.</summary>
    private static ReadOnlySpan<char> WithoutFraction(ReadOnlySpan<char> text)
    {
        if (text[0] != '.')
        {
            return text;
        }

        int end = 1;
        while (end < text.Length && AsciiClass.IsDigit(text[end]))
        {
            end++;
        }

        return end == 1 ? text : text.Slice(end);
    }

    /// <summary>The minutes that local time is ahead of UTC.</summary>
    private static bool TryReadOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] is 'Z' or 'z';
        }

        if (text.Length != LengthOfOffset || text[0] is not ('+' or '-') || text[3] != ':')
        {
            return false;
        }

        int distance = ReadMinute(text.Slice(1));
        minutes = text[0] == '-' ? -distance : distance;
        return distance >= 0;
    }

    /// <summary>The minute of the day that <c>hh:mm</c> names, or -1; the colon is for the caller to see.</summary>
    private static int ReadMinute(ReadOnlySpan<char> text)
    {
        int hour = DecimalText.ReadPair(text, 0);
        int minute = DecimalText.ReadPair(text, 3);
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 ? (hour * 60) + minute : -1;
    }
}
