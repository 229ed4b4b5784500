using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>What the error of a literal means for the field that holds it.</summary>
internal static class LiteralOutcome
{
    public static ScalarOutcome Of(LiteralError error) => error switch
    {
        LiteralError.None => ScalarOutcome.Read,
        LiteralError.MissingUnit => ScalarOutcome.MissingUnit,
        LiteralError.TooPrecise or LiteralError.Overflow => ScalarOutcome.OutOfRange,
        _ => ScalarOutcome.Malformatted,
    };
}
