namespace Foundation.Formats;

/// <summary>A cron expression of five fields, or of six with seconds before them, or one of the common schedules by its name.</summary>
/// <remarks>
/// A field is <c>*</c> or <c>?</c>, or a list of values and ranges, each with a step; months and days of the week have English names.
/// A day of the month may be <c>L</c>, <c>L-3</c>, <c>LW</c> or <c>15W</c>, a day of the week <c>5L</c> or <c>MON#2</c>.
/// </remarks>
internal static class CronFormat
{
    private const int FieldsWithSeconds = 6;
    private const int MaxWeekOfMonth = 5;
    private const string Blanks = " \t";

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        text = text.Trim(Blanks.AsSpan());
        if (!text.IsEmpty && text[0] == '@')
        {
            return IsSchedule(text.Slice(1));
        }

        int count = CountFields(text);
        if (count is not (FieldsWithSeconds or FieldsWithSeconds - 1))
        {
            return false;
        }

        return (count < FieldsWithSeconds || IsField(NextField(ref text), CronField.Second))
            && IsField(NextField(ref text), CronField.Minute)
            && IsField(NextField(ref text), CronField.Hour)
            && IsDayOfMonth(NextField(ref text))
            && IsField(NextField(ref text), CronField.Month)
            && IsDayOfWeek(NextField(ref text));
    }

    private static bool IsSchedule(ReadOnlySpan<char> name) =>
        IsName(name, "yearly")
        || IsName(name, "annually")
        || IsName(name, "monthly")
        || IsName(name, "weekly")
        || IsName(name, "daily")
        || IsName(name, "midnight")
        || IsName(name, "hourly")
        || IsName(name, "every_minute")
        || IsName(name, "every_second");

    private static bool IsName(ReadOnlySpan<char> text, string name) => AsciiClass.EqualsIgnoreCase(text, name.AsSpan());

    private static bool IsDayOfMonth(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        if (Skip(ref rest, 'L'))
        {
            bool isOffset = Skip(ref rest, '-');
            if (isOffset && !CronField.SkipNumber(ref rest, 0, CronField.DayOfMonth.Last - 1))
            {
                return false;
            }

            Skip(ref rest, 'W');
            return rest.IsEmpty;
        }

        bool isNearestWeekday = CronField.DayOfMonth.SkipValue(ref rest) && Skip(ref rest, 'W');
        return isNearestWeekday ? rest.IsEmpty : IsField(text, CronField.DayOfMonth);
    }

    private static bool IsDayOfWeek(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        if (CronField.DayOfWeek.SkipValue(ref rest))
        {
            if (Skip(ref rest, 'L'))
            {
                return rest.IsEmpty;
            }

            if (Skip(ref rest, '#'))
            {
                return CronField.SkipNumber(ref rest, 1, MaxWeekOfMonth) && rest.IsEmpty;
            }
        }

        return IsField(text, CronField.DayOfWeek);
    }

    /// <summary>Every value, or a list of ranges; either with a step.</summary>
    private static bool IsField(ReadOnlySpan<char> text, in CronField field)
    {
        if (Skip(ref text, '*') || Skip(ref text, '?'))
        {
            return SkipStep(ref text, field) && text.IsEmpty;
        }

        do
        {
            bool isRange = field.SkipValue(ref text) && (!Skip(ref text, '-') || field.SkipValue(ref text));
            if (!isRange || !SkipStep(ref text, field))
            {
                return false;
            }
        }
        while (Skip(ref text, ','));

        return text.IsEmpty;
    }

    /// <summary>Skips a slash and the number behind it, or nothing where no slash stands.</summary>
    private static bool SkipStep(ref ReadOnlySpan<char> text, in CronField field) =>
        !Skip(ref text, '/') || CronField.SkipNumber(ref text, 1, field.Last);

    private static bool Skip(ref ReadOnlySpan<char> text, char character)
    {
        if (text.IsEmpty || AsciiClass.ToUpper(text[0]) != character)
        {
            return false;
        }

        text = text.Slice(1);
        return true;
    }

    private static int CountFields(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (!NextField(ref text).IsEmpty)
        {
            count++;
        }

        return count;
    }

    /// <summary>The next field between blanks; empty at the end.</summary>
    private static ReadOnlySpan<char> NextField(ref ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && IsBlank(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && !IsBlank(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> field = text.Slice(start, end - start);
        text = text.Slice(end);
        return field;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
