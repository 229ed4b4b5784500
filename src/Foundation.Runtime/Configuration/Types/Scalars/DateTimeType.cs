using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>
/// Dates and times as RFC 3339 writes them. With an offset, or <c>Z</c>, the value is in UTC; without one it is of no
/// kind (<see cref="DateTimeKind.Unspecified"/>), never of the machine's zone. Two are equal if time and kind are.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DateTimeType : IConfigType<DateTime>, IScalarForm<DateTime>
{
    static string IScalarForm<DateTime>.Form => "a date and time such as 2026-01-31T08:30:00Z";

    static string IScalarForm<DateTime>.Range => "does not fit DateTime: the years 1 to 9999 in UTC";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out DateTime value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<DateTime, DateTimeType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(DateTime left, DateTime right) => left.Ticks == right.Ticks && left.Kind == right.Kind;

    /// <inheritdoc/>
    public static void Print(DateTime value, ref ConfigPrinter printer) =>
        printer.Value(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value, value.Kind == DateTimeKind.Unspecified ? Rfc3339.Format : Rfc3339.Format + "Z");

    static ScalarOutcome IScalarForm<DateTime>.Parse(ReadOnlySpan<char> text, out DateTime value)
    {
        value = default;
        if (!Rfc3339.TryReadDateTime(text, out long ticks, out int? minutes))
        {
            return ScalarOutcome.Malformatted;
        }

        long shifted = ticks - ((minutes ?? 0) * TimeSpan.TicksPerMinute);
        if (shifted < 0 || shifted > DateTime.MaxValue.Ticks)
        {
            return ScalarOutcome.OutOfRange;
        }

        value = new DateTime(shifted, minutes is null ? DateTimeKind.Unspecified : DateTimeKind.Utc);
        return ScalarOutcome.Read;
    }
}
