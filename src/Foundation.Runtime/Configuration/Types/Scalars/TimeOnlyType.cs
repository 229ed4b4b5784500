using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Times of the day, with or without seconds, to seven digits of a second; without an offset.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct TimeOnlyType : IConfigType<TimeOnly>, IScalarForm<TimeOnly>
{
    static string IScalarForm<TimeOnly>.Form => "a time such as 08:30 or 08:30:15.5";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out TimeOnly value, ref ConfigErrors errors) =>
        ScalarReader.TryReadText<TimeOnly, TimeOnlyType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(TimeOnly left, TimeOnly right) => left == right;

    /// <inheritdoc/>
    public static void Print(TimeOnly value, ref ConfigPrinter printer) => printer.Value(value, "HH:mm:ss.FFFFFFF");

    static ScalarOutcome IScalarForm<TimeOnly>.Parse(ReadOnlySpan<char> text, out TimeOnly value)
    {
        bool isRead = Rfc3339.TryReadTime(text, needsSeconds: false, out long ticks);
        value = new TimeOnly(ticks);
        return isRead ? ScalarOutcome.Read : ScalarOutcome.Malformatted;
    }
}
