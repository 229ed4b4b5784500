namespace Foundation.Literals;

/// <summary>Rates: an amount of bytes or a count, a slash, and a period: <c>50MB/s</c>, <c>100/1m</c>, <c>5/100ms</c>.</summary>
/// <remarks>The period is one unit of <see cref="DurationLiteral"/>, perhaps with a whole number before it that is not zero.</remarks>
internal static class RateLiteral
{
    /// <summary>An ECMA-262 regular expression that accepts what <see cref="TryParse"/> accepts, and what it refuses only as too large.</summary>
    public const string JsonPattern = $"^(?:{SizeLiteral.Alternatives}|[0-9]+)/(?:0*[1-9][0-9]*)?(?:us|ms|s|m|h|d)$";

    /// <summary>The shortest period: rates are whole microseconds, so that each has a text.</summary>
    public const long TicksPerStep = 10;

    private static readonly LiteralUnit Count = new("", 1, 0);

    public static bool TryParse(ReadOnlySpan<char> text, out long amount, out bool isBytes, out long perTicks) =>
        Read(text, out amount, out isBytes, out perTicks) == LiteralError.None;

    /// <summary>Parses, and says why not; the values are defined only without an error.</summary>
    public static LiteralError Read(ReadOnlySpan<char> text, out long amount, out bool isBytes, out long perTicks)
    {
        perTicks = 0;
        int slash = text.IndexOf('/');
        LiteralError amountError = ReadAmount(slash < 0 ? text : text.Slice(0, slash), out amount, out isBytes);
        if (amountError is not (LiteralError.None or LiteralError.Overflow))
        {
            return amountError;
        }

        if (slash < 0)
        {
            return LiteralError.MissingUnit;
        }

        LiteralError periodError = ReadPeriod(text.Slice(slash + 1), out perTicks);
        return periodError == LiteralError.None ? amountError : periodError;
    }

    /// <summary>The canonical text, which parses to the same rate; <paramref name="perTicks"/> is a positive multiple of <see cref="TicksPerStep"/>.</summary>
    public static string Format(long amount, bool isBytes, long perTicks)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, amount, isBytes, perTicks);
        return text.ToString();
    }

    public static bool TryFormat(long amount, bool isBytes, long perTicks, Span<char> destination, out int written)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, amount, isBytes, perTicks);
        return text.TryCopyTo(destination, out written);
    }

    private static LiteralError ReadAmount(ReadOnlySpan<char> text, out long amount, out bool isBytes)
    {
        LiteralError error = SizeLiteral.Read(text, out amount);
        isBytes = error != LiteralError.MissingUnit;
        if (isBytes)
        {
            return error;
        }

        int position = 0;
        LiteralNumber.TryRead(text, ref position, out LiteralNumber number);
        error = number.Scale(Count, out ulong count);
        if (error == LiteralError.None && count > long.MaxValue)
        {
            error = LiteralError.Overflow;
        }

        amount = error == LiteralError.None ? (long)count : 0;
        return error;
    }

    private static LiteralError ReadPeriod(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        int position = 0;
        ulong value = 0;
        LiteralError error = LiteralError.None;
        bool hasNumber = LiteralNumber.TryRead(text, ref position, out LiteralNumber number);
        ReadOnlySpan<char> word = LiteralNumber.ReadWord(text, ref position);
        if (position < text.Length || text.IsEmpty || (hasNumber && (number.IsZero || number.HasFraction)))
        {
            return LiteralError.Syntax;
        }

        if (word.IsEmpty)
        {
            return LiteralError.MissingUnit;
        }

        int unit = LiteralUnit.IndexOf(DurationLiteral.Units, word);
        if (unit < 0)
        {
            return LiteralError.UnknownUnit;
        }

        value = DurationLiteral.Units[unit].Size;
        if (hasNumber)
        {
            error = number.Scale(DurationLiteral.Units[unit], out value);
        }

        if (error == LiteralError.None && value > long.MaxValue)
        {
            error = LiteralError.Overflow;
        }

        ticks = error == LiteralError.None ? (long)value : 0;
        return error;
    }

    private static void Append(ref LiteralText text, long amount, bool isBytes, long perTicks)
    {
        if (isBytes)
        {
            SizeLiteral.Append(ref text, amount);
        }
        else
        {
            text.Append((ulong)amount);
        }

        text.Append('/');
        int index = 0;
        while ((ulong)perTicks % DurationLiteral.Units[index].Size != 0)
        {
            index++;
        }

        ulong count = (ulong)perTicks / DurationLiteral.Units[index].Size;
        if (count != 1)
        {
            text.Append(count);
        }

        text.Append(DurationLiteral.Units[index].Name);
    }
}
