using Foundation.Literals;

namespace Foundation.Configuration;

/// <summary>
/// What to write in place of a value that was refused. Derived from the value that the error keeps, of which there is
/// none for a secret.
/// </summary>
internal static class ConfigErrorRemedy
{
    /// <summary>After a bare number: the way out, which is a unit in the value or in the declaration.</summary>
    public static void AppendUnit(ref TextBuffer text, in ConfigErrorEntry entry)
    {
        if (entry.Field!.Kind is ConfigValueKind.Duration or ConfigValueKind.Size)
        {
            text.Append(", or declare Unit");
        }
    }

    /// <summary>After a duration in the form of the base library: the literal that says the same.</summary>
    public static void AppendLiteral(ref TextBuffer text, in ConfigErrorEntry entry)
    {
        if (entry.ShowsValue && entry.Code == ConfigErrorCode.Malformatted && entry.Field!.Kind == ConfigValueKind.Duration
            && entry.Reference is string value && DurationClock.TryRead(value, out long ticks))
        {
            text.Append("; write \"");
            ConfigErrorValues.AppendDuration(ref text, ticks);
            text.Append('"');
        }
    }
}
