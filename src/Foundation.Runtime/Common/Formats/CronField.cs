namespace Foundation.Formats;

/// <summary>A field of a cron expression: the numbers it takes and, in groups of three letters, their names.</summary>
internal readonly struct CronField(int first, int last, string names = "")
{
    private const int LengthOfName = 3;

    public static readonly CronField Second = new(0, 59);
    public static readonly CronField Minute = new(0, 59);
    public static readonly CronField Hour = new(0, 23);
    public static readonly CronField DayOfMonth = new(1, 31);
    public static readonly CronField Month = new(1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC");

    /// <summary>0 and 7 are both Sunday.</summary>
    public static readonly CronField DayOfWeek = new(0, 7, "SUNMONTUEWEDTHUFRISAT");

    /// <summary>The widest step; one of this width reaches no second value.</summary>
    public int Last => last;

    /// <summary>Skips a number in range, or a name.</summary>
    public bool SkipValue(ref ReadOnlySpan<char> text) => SkipNumber(ref text, first, last) || SkipName(ref text);

    /// <summary>Skips a number of one or two digits.</summary>
    public static bool SkipNumber(ref ReadOnlySpan<char> text, int least, int most)
    {
        int number = 0;
        int digits = 0;
        while (digits < text.Length && AsciiClass.IsDigit(text[digits]) && digits <= 2)
        {
            number = (number * 10) + (text[digits] - '0');
            digits++;
        }

        if (digits is 0 or > 2 || number < least || number > most)
        {
            return false;
        }

        text = text.Slice(digits);
        return true;
    }

    private bool SkipName(ref ReadOnlySpan<char> text)
    {
        for (int start = 0; start < names.Length && text.Length >= LengthOfName; start += LengthOfName)
        {
            if (AsciiClass.EqualsIgnoreCase(text.Slice(0, LengthOfName), names.AsSpan(start, LengthOfName)))
            {
                text = text.Slice(LengthOfName);
                return true;
            }
        }

        return false;
    }
}
