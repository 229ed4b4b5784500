namespace Foundation.Formats;

/// <summary>A date, <c>T</c> and a time with its offset (RFC 3339, <c>date-time</c>).</summary>
internal static class DateTimeFormat
{
    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length > DateFormat.Length
        && text[DateFormat.Length] is 'T' or 't'
        && DateFormat.IsValid(text.Slice(0, DateFormat.Length))
        && TimeFormat.IsValid(text.Slice(DateFormat.Length + 1));
}
