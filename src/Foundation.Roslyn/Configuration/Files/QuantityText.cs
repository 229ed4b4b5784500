using Foundation.Literals;

namespace Foundation.Roslyn.Configuration;

/// <summary>Durations, sizes, rates and cores as a file writes them: with their unit, or as a number in the unit that the field declares.</summary>
internal static class QuantityText
{
    public static ScalarFailure Read(TypeModel type, string? unit, string text, bool isString, out ScalarValue value)
    {
        value = default;
        bool isNumber = !isString && Numeral.IsNumeral(text.AsSpan());
        ScalarFailure failure = isNumber && unit is null ? ScalarFailure.MissingUnit
            : isNumber ? ScalarFailure.None
            : FailureOf(ErrorOf(type.Kind, text.AsSpan()));
        if (failure != ScalarFailure.None)
        {
            return failure;
        }

        if (ScalarValue.Of(type, unit, new LiteralValue(isNumber ? LiteralKind.Real : LiteralKind.Text, text)) is not { } read
            || (type.Kind == TypeKindModel.Size && read.Order is < 0L))
        {
            return ScalarFailure.OutOfRange;
        }

        value = read;
        return ScalarFailure.None;
    }

    /// <summary>What is wrong with a text that should be a quantity.</summary>
    public static LiteralError ErrorOf(TypeKindModel kind, ReadOnlySpan<char> text) => kind switch
    {
        TypeKindModel.Duration => DurationLiteral.Read(text, out _),
        TypeKindModel.Size => SizeLiteral.Read(text, out _),
        TypeKindModel.Rate => RateLiteral.Read(text, out _, out _, out _),
        TypeKindModel.Cores => CoresLiteral.Read(text, out _),
        _ => LiteralError.None,
    };

    private static ScalarFailure FailureOf(LiteralError error) => error switch
    {
        LiteralError.None => ScalarFailure.None,
        LiteralError.MissingUnit => ScalarFailure.MissingUnit,
        LiteralError.TooPrecise or LiteralError.Overflow => ScalarFailure.OutOfRange,
        _ => ScalarFailure.Malformatted,
    };
}
