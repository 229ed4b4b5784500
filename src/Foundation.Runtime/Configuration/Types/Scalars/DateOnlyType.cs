using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Dates as RFC 3339 writes them.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DateOnlyType : IConfigType<DateOnly>, IScalarForm<DateOnly>
{
    static string IScalarForm<DateOnly>.Form => "a date such as 2026-01-31";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out DateOnly value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<DateOnly, DateOnlyType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(DateOnly left, DateOnly right) => left == right;

    /// <inheritdoc/>
    public static void Print(DateOnly value, ref ConfigPrinter printer) => printer.Value(value, "yyyy-MM-dd");

    static ScalarOutcome IScalarForm<DateOnly>.Parse(ReadOnlySpan<char> text, out DateOnly value)
    {
        bool isRead = Rfc3339.TryReadDate(text, out long ticks);
        value = DateOnly.FromDateTime(new DateTime(ticks));
        return isRead ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }
}
