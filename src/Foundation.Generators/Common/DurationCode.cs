using Foundation.Roslyn;

namespace Foundation.Generators;

/// <summary>Durations as C#, in the largest unit of which they are a whole number.</summary>
internal static class DurationCode
{
    private const string Type = "global::System.TimeSpan.";

    public static string Of(long ticks) => ticks switch
    {
        0 => Type + "Zero",
        _ when ticks % TimeSpan.TicksPerDay == 0 => From("Days", ticks / TimeSpan.TicksPerDay),
        _ when ticks % TimeSpan.TicksPerHour == 0 => From("Hours", ticks / TimeSpan.TicksPerHour),
        _ when ticks % TimeSpan.TicksPerMinute == 0 => From("Minutes", ticks / TimeSpan.TicksPerMinute),
        _ when ticks % TimeSpan.TicksPerSecond == 0 => From("Seconds", ticks / TimeSpan.TicksPerSecond),
        _ when ticks % TimeSpan.TicksPerMillisecond == 0 => From("Milliseconds", ticks / TimeSpan.TicksPerMillisecond),
        _ => $"{Type}FromTicks({CSharpLiteral.Int64(ticks)})",
    };

    /// <summary>Writes a property of an initializer, unless it has its default.</summary>
    public static void Write(SourceWriter writer, string property, DurationModel value, long defaultTicks)
    {
        if (value.Ticks != defaultTicks)
        {
            writer.WriteLine($"{property} = {Of(value.Ticks)},");
        }
    }

    private static string From(string unit, long count) => $"{Type}From{unit}({CSharpLiteral.Int32((int)count)})";
}
