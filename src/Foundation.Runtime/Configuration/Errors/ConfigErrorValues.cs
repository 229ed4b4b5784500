using System.Globalization;
using Foundation.Configuration.Types;
using Foundation.Literals;

namespace Foundation.Configuration;

/// <summary>The offending values of errors as a configuration would show them, cut where they are long.</summary>
internal static class ConfigErrorValues
{
    private const int MaxLength = Unreadable.MaxLength;

    /// <summary>Writes the value of an entry.</summary>
    /// <param name="text">Receives the value.</param>
    /// <param name="entry">The entry, which has a value.</param>
    /// <param name="isCount">Whether a whole number is a number of things, whatever the field's kind.</param>
    public static void Append(ref TextBuffer text, in ConfigErrorEntry entry, bool isCount)
    {
        switch (entry.Value)
        {
            case ConfigErrorValue.Integer when entry.Field?.Kind != ConfigValueKind.Size || isCount || entry.Bits < 0:
                text.Append(entry.Bits);
                break;
            case ConfigErrorValue.Integer or ConfigErrorValue.Size:
                AppendSize(ref text, entry.Bits);
                break;
            case ConfigErrorValue.Number:
                text.Append(BitConverter.Int64BitsToDouble(entry.Bits));
                break;
            case ConfigErrorValue.Duration:
                AppendDuration(ref text, entry.Bits);
                break;
            case ConfigErrorValue.Boolean:
                text.Append(entry.Bits != 0 ? "true" : "false");
                break;
            case ConfigErrorValue.Decimal:
                text.Append(entry.ToDecimal());
                break;
            case ConfigErrorValue.Enum:
                text.Append(entry.Field!.EnumName(entry.Bits));
                break;
            case ConfigErrorValue.Reference:
                AppendObject(ref text, entry.Reference!, entry.Code);
                break;
            case ConfigErrorValue.None:
                break;
        }
    }

    /// <summary>Writes a duration as a literal.</summary>
    public static void AppendDuration(ref TextBuffer text, long ticks)
    {
        Span<char> literal = stackalloc char[LiteralText.MaxLength];
        DurationLiteral.TryFormat(ticks, literal, out int length);
        text.Append(literal[..length]);
    }

    private static void AppendSize(ref TextBuffer text, long bytes)
    {
        Span<char> literal = stackalloc char[LiteralText.MaxLength];
        SizeLiteral.TryFormat(bytes, literal, out int length);
        text.Append(literal[..length]);
    }

    private static void AppendObject(ref TextBuffer text, object value, ConfigErrorCode code)
    {
        switch (value)
        {
            case string number when code is ConfigErrorCode.OutOfRange or ConfigErrorCode.MissingUnit or ConfigErrorCode.Malformatted && Numeral.IsNumeral(number):
                text.Append(number);
                break;
            case string characters:
                ConfigErrorQuotation.Append(ref text, characters, MaxLength);
                break;
            case char character:
                ConfigErrorQuotation.Append(ref text, new ReadOnlySpan<char>(in character), MaxLength);
                break;
            case TimeSpan duration:
                AppendDuration(ref text, duration.Ticks);
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case DateTime or DateTimeOffset or DateOnly or TimeOnly:
                ConfigErrorQuotation.AppendPlain(ref text, ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture), MaxLength);
                break;
            case IFormattable formattable:
                ConfigErrorQuotation.AppendPlain(ref text, formattable.ToString(null, CultureInfo.InvariantCulture), MaxLength);
                break;
            default:
                ConfigErrorQuotation.AppendPlain(ref text, value.ToString(), MaxLength);
                break;
        }
    }
}
