namespace Foundation.Literals;

/// <summary>Processor time: <c>2 cores</c>, <c>1 core</c>, <c>0.5 cores</c>, or thousandths of a core, <c>500m</c>.</summary>
/// <remarks>Exactly one space before the word; singular and plural are both taken with any number. Never negative.</remarks>
internal static class CoresLiteral
{
    /// <summary>An ECMA-262 regular expression that accepts what <see cref="TryParse"/> accepts, and what it refuses only as too large.</summary>
    public const string JsonPattern = "^[0-9]+(?:m|(?:\\.[0-9]{1,3})? cores?)$";

    private static readonly LiteralUnit[] Units = [new("m", 1, 0), new(" core", 1000, 3), new(" cores", 1000, 3)];

    public static bool TryParse(ReadOnlySpan<char> text, out long millicores) => Read(text, out millicores) == LiteralError.None;

    /// <summary>Parses, and says why not.</summary>
    public static LiteralError Read(ReadOnlySpan<char> text, out long millicores)
    {
        millicores = 0;
        int position = 0;
        if (!LiteralNumber.TryRead(text, ref position, out LiteralNumber number))
        {
            return LiteralError.Syntax;
        }

        if (position == text.Length)
        {
            return LiteralError.MissingUnit;
        }

        int unit = LiteralUnit.IndexOf(Units, text.Slice(position));
        if (unit < 0)
        {
            return LiteralError.UnknownUnit;
        }

        LiteralError error = number.Scale(Units[unit], out ulong value);
        if (error == LiteralError.None && value > long.MaxValue)
        {
            error = LiteralError.Overflow;
        }

        millicores = error == LiteralError.None ? (long)value : 0;
        return error;
    }

    /// <summary>The canonical text, which parses to the same amount: whole cores as such, anything else in thousandths.</summary>
    public static string Format(long millicores)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, millicores);
        return text.ToString();
    }

    public static bool TryFormat(long millicores, Span<char> destination, out int written)
    {
        LiteralText text = new(stackalloc char[LiteralText.MaxLength]);
        Append(ref text, millicores);
        return text.TryCopyTo(destination, out written);
    }

    private static void Append(ref LiteralText text, long millicores)
    {
        bool isWhole = millicores % 1000 == 0;
        text.Append((ulong)(isWhole ? millicores / 1000 : millicores));
        text.Append(!isWhole ? "m" : millicores == 1000 ? " core" : " cores");
    }
}
