using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Durations with a unit (<c>30s</c>, <c>1m30s</c>, <c>PT30S</c>), or a number in the unit that the field declares.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DurationType : IConfigType<TimeSpan>, IQuantityForm<TimeSpan>
{
    static string IScalarForm<TimeSpan>.Form => "a duration such as \"30s\" or \"1m30s\"";

    static string IScalarForm<TimeSpan>.Range => "does not fit TimeSpan, which has steps of 100 nanoseconds and ends at 10675199 days";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out TimeSpan value, ref ConfigErrors errors) =>
        ScalarReader.TryReadQuantity<TimeSpan, DurationType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(TimeSpan left, TimeSpan right) => left == right;

    /// <inheritdoc/>
    public static void Print(TimeSpan value, ref ConfigPrinter printer)
    {
        Span<char> text = stackalloc char[LiteralText.MaxLength];
        DurationLiteral.TryFormat(value.Ticks, text, out int length);
        printer.Value(text[..length]);
    }

    static ScalarOutcome IScalarForm<TimeSpan>.Parse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        LiteralError error = DurationLiteral.Read(text, out long ticks);
        value = new TimeSpan(ticks);
        return LiteralOutcome.Of(error);
    }

    static bool IQuantityForm<TimeSpan>.TryScale(decimal number, string unit, out TimeSpan value)
    {
        bool isScaled = DurationLiteral.TryScale(number, unit, out long ticks);
        value = new TimeSpan(ticks);
        return isScaled;
    }
}
