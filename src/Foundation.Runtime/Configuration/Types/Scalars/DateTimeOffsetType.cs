using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Dates and times as RFC 3339 writes them, with an offset of at most 14 hours. Two are equal if instant and offset are.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DateTimeOffsetType : IConfigType<DateTimeOffset>, IScalarForm<DateTimeOffset>
{
    private const int MostMinutes = 14 * 60;

    static string IScalarForm<DateTimeOffset>.Form => "a date and time with offset such as 2026-01-31T08:30:00Z";

    static string IScalarForm<DateTimeOffset>.Range => "does not fit DateTimeOffset: the years 1 to 9999 in UTC, at most 14 hours from it";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out DateTimeOffset value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<DateTimeOffset, DateTimeOffsetType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(DateTimeOffset left, DateTimeOffset right) => left.EqualsExact(right);

    /// <inheritdoc/>
    public static void Print(DateTimeOffset value, ref ConfigPrinter printer) => printer.Value(value, Rfc3339.Format + "zzz");

    static ScalarOutcome IScalarForm<DateTimeOffset>.Parse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (!Rfc3339.TryReadDateTime(text, out long ticks, out int? minutes) || minutes is not int offset)
        {
            return ScalarOutcome.Malformatted;
        }

        long utc = ticks - (offset * TimeSpan.TicksPerMinute);
        if (Math.Abs(offset) > MostMinutes || utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return ScalarOutcome.OutOfRange;
        }

        value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset));
        return ScalarOutcome.Read;
    }
}
