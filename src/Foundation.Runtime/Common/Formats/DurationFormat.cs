namespace Foundation.Formats;

/// <summary>Weeks, or years to days and hours to seconds of which none between two is left out (RFC 3339, appendix A).</summary>
internal static class DurationFormat
{
    private const string Weeks = "W";
    private const string DateUnits = "YMD";
    private const string TimeUnits = "HMS";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != 'P')
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.Slice(1);
        if (SkipUnits(ref rest, Weeks) > 0)
        {
            return rest.IsEmpty;
        }

        bool hasDate = SkipUnits(ref rest, DateUnits) > 0;
        if (rest.IsEmpty)
        {
            return hasDate;
        }

        if (rest[0] != 'T')
        {
            return false;
        }

        rest = rest.Slice(1);
        return SkipUnits(ref rest, TimeUnits) > 0 && rest.IsEmpty;
    }

    /// <summary>Skips numbers with consecutive units out of some, and counts them.</summary>
    private static int SkipUnits(ref ReadOnlySpan<char> text, string units)
    {
        int count = 0;
        for (int next = -1; ; count++)
        {
            int digits = CountDigits(text);
            int unit = digits > 0 && digits < text.Length ? units.IndexOf(text[digits]) : -1;
            if (unit < 0 || (count > 0 && unit != next))
            {
                return count;
            }

            next = unit + 1;
            text = text.Slice(digits + 1);
        }
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && AsciiClass.IsDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
