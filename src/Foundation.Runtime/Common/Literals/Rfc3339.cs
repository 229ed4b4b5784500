using Foundation.Formats;

namespace Foundation.Literals;

/// <summary>
/// Dates and times as RFC 3339 writes them, to at most seven digits of a second (the resolution of the base library),
/// and without leap seconds, which it cannot hold.
/// </summary>
internal static class Rfc3339
{
    /// <summary>The format that writes the local part of a date and time.</summary>
    public const string Format = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";

    private const int DateLength = 10;

    /// <summary>Reads a date, a time and, where there is one, an offset in minutes.</summary>
    public static bool TryReadDateTime(ReadOnlySpan<char> text, out long ticks, out int? offsetMinutes)
    {
        ticks = 0;
        offsetMinutes = null;
        if (text.Length <= DateLength || text[DateLength] is not ('T' or 't') || !TryReadDate(text[..DateLength], out long midnight))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[(DateLength + 1)..];
        int end = rest.IndexOfAny("Zz+-");
        ReadOnlySpan<char> clock = end < 0 ? rest : rest[..end];
        if (!TryReadTime(clock, needsSeconds: true, out long sinceMidnight) || (end >= 0 && !TryReadOffset(rest[end..], out offsetMinutes)))
        {
            return false;
        }

        ticks = midnight + sinceMidnight;
        return true;
    }

    /// <summary>Reads <c>2026-11-24</c> as the ticks of its midnight.</summary>
    public static bool TryReadDate(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], out int year) || !TryReadDigits(text[5..7], out int month) || !TryReadDigits(text[8..], out int day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day).Ticks;
        return true;
    }

    /// <summary>Reads <c>08:30:15.25</c> as ticks since midnight, and <c>08:30</c> where seconds are not needed.</summary>
    public static bool TryReadTime(ReadOnlySpan<char> text, bool needsSeconds, out long ticks)
    {
        ticks = 0;
        int second = 0;
        int fraction = 0;
        if (text.Length < 5 || text[2] != ':'
            || !TryReadDigits(text[..2], out int hour) || !TryReadDigits(text[3..5], out int minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        bool isRead = text.Length == 5
            ? !needsSeconds
            : text.Length >= 8 && text[5] == ':' && TryReadDigits(text[6..8], out second) && second <= 59 && TryReadFraction(text[8..], out fraction);
        if (isRead)
        {
            ticks = (((((hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        }

        return isRead;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out int? minutes)
    {
        minutes = 0;
        if (text[0] is 'Z' or 'z')
        {
            return text.Length == 1;
        }

        if (text.Length != 6 || text[3] != ':'
            || !TryReadDigits(text[1..3], out int hour) || !TryReadDigits(text[4..], out int minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        minutes = (text[0] == '-' ? -1 : 1) * ((hour * 60) + minute);
        return true;
    }

    private static bool TryReadFraction(ReadOnlySpan<char> text, out int ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '.' || text.Length is < 2 or > 8 || !TryReadDigits(text[1..], out ticks))
        {
            return false;
        }

        for (int digits = text.Length - 1; digits < 7; digits++)
        {
            ticks *= 10;
        }

        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char digit in text)
        {
            if (!AsciiClass.IsDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
