namespace Foundation.Formats;

/// <summary>Year, month and day of the proleptic Gregorian calendar (RFC 3339, <c>full-date</c>).</summary>
internal static class DateFormat
{
    public const int Length = 10;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int century = DecimalText.ReadPair(text, 0);
        int year = DecimalText.ReadPair(text, 2);
        int month = DecimalText.ReadPair(text, 5);
        int day = DecimalText.ReadPair(text, 8);
        return century >= 0 && year >= 0 && day >= 1 && day <= DaysIn(month, (century * 100) + year);
    }

    /// <summary>The length of a month; zero for a number that is none. RFC 3339 has a year 0, which is a leap year.</summary>
    private static int DaysIn(int month, int year) => month switch
    {
        1 or 3 or 5 or 7 or 8 or 10 or 12 => 31,
        4 or 6 or 9 or 11 => 30,
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        _ => 0,
    };
}
