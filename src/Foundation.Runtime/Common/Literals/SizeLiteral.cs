namespace Foundation.Literals;

/// <summary>Sizes in bytes: <c>B</c>; <c>KB MB GB TB PB</c>, powers of 1000; <c>KiB MiB GiB TiB PiB</c>, powers of 1024.</summary>
/// <remarks>Never negative. A fraction must be a whole number of bytes: decimal units take as many digits as they have zeros, binary ones halves, quarters and eighths.</remarks>
internal static class SizeLiteral
{
    /// <summary>An ECMA-262 regular expression that accepts what <see cref="TryParse"/> accepts, and what it refuses only as too large.</summary>
    public const string JsonPattern = $"^(?:{Alternatives})$";

    internal const string Alternatives =
        "[0-9]+(?:(?:\\.[0-9]{1,3})?KB|(?:\\.[0-9]{1,6})?MB|(?:\\.[0-9]{1,9})?GB|(?:\\.[0-9]{1,12})?TB|(?:\\.[0-9]{1,15})?PB"
        + "|(?:\\.(?:0{1,3}|50{0,2}|250?|750?|125|375|625|875))?[KMGTP]iB|B)";

    private static readonly LiteralUnit[] Units =
    [
        new("B", 1, 0),
        new("KiB", 1L << 10, 3, isBinary: true),
        new("MiB", 1L << 20, 3, isBinary: true),
        new("GiB", 1L << 30, 3, isBinary: true),
        new("TiB", 1L << 40, 3, isBinary: true),
        new("PiB", 1L << 50, 3, isBinary: true),
        new("KB", 1_000, 3),
        new("MB", 1_000_000, 6),
        new("GB", 1_000_000_000, 9),
        new("TB", 1_000_000_000_000, 12),
        new("PB", 1_000_000_000_000_000, 15),
    ];

    public static bool TryParse(ReadOnlySpan<char> text, out long bytes) => Read(text, out bytes) == LiteralError.None;

    /// <summary>Parses, and says why not.</summary>
    public static LiteralError Read(ReadOnlySpan<char> text, out long bytes)
    {
        bytes = 0;
        int position = 0;
        if (!LiteralNumber.TryRead(text, ref position, out LiteralNumber number))
        {
            return LiteralError.Syntax;
        }

        ReadOnlySpan<char> word = LiteralNumber.ReadWord(text, ref position);
        if (position < text.Length)
        {
            return LiteralError.Syntax;
        }

        if (word.IsEmpty)
        {
            return LiteralError.MissingUnit;
        }

        int unit = LiteralUnit.IndexOf(Units, word);
        if (unit < 0)
        {
            return LiteralError.UnknownUnit;
        }

        LiteralError error = number.Scale(Units[unit], out ulong value);
        if (error == LiteralError.None && value > long.MaxValue)
        {
            error = LiteralError.Overflow;
        }

        bytes = error == LiteralError.None ? (long)value : 0;
        return error;
    }

    public static bool IsUnit(ReadOnlySpan<char> unit) => LiteralUnit.IndexOf(Units, unit) >= 0;

    /// <summary>A bare number whose unit is declared elsewhere; false unless the unit is known and the result is a whole, non-negative number of bytes that fits.</summary>
    public static bool TryScale(decimal number, string unit, out long bytes)
    {
        bytes = 0;
        int index = LiteralUnit.IndexOf(Units, unit.AsSpan());
        return index >= 0 && number >= 0 && Units[index].TryScale(number, out bytes);
    }

    /// <summary>The canonical text, which parses to the same size: the unit that gives the smallest whole number.</summary>
    public static string Format(long bytes)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, bytes);
        return text.ToString();
    }

    public static bool TryFormat(long bytes, Span<char> destination, out int written)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, bytes);
        return text.TryCopyTo(destination, out written);
    }

    internal static void Append(ref LiteralText text, long bytes)
    {
        ulong size = (ulong)bytes;
        int best = 0;
        for (int index = 1; size > 0 && index < Units.Length; index++)
        {
            if (size % Units[index].Size == 0 && Units[index].Size > Units[best].Size)
            {
                best = index;
            }
        }

        text.Append(size / Units[best].Size);
        text.Append(Units[best].Name);
    }
}
