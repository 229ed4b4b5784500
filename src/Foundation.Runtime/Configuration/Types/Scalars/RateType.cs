using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Rates: an amount and a period (<c>50MB/s</c>, <c>100/1m</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct RateType : IConfigType<Rate>, IQuantityForm<Rate>
{
    static string IScalarForm<Rate>.Form => "a rate such as \"50MB/s\" or \"100/1m\"";

    static string IScalarForm<Rate>.Range => "does not fit Rate";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out Rate value, ref ConfigErrors errors) =>
        ScalarReader.TryReadQuantity<Rate, RateType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(Rate left, Rate right) => left == right && left.Period == right.Period;

    /// <inheritdoc/>
    public static void Print(Rate value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<Rate>.Parse(ReadOnlySpan<char> text, out Rate value)
    {
        LiteralError error = RateLiteral.Read(text, out _, out _, out _);
        value = error == LiteralError.None ? Rate.Parse(text, null) : default;
        return LiteralOutcome.Of(error);
    }

    // A number alone says neither what nor in which time.
    static bool IQuantityForm<Rate>.TryScale(decimal number, string unit, out Rate value)
    {
        value = default;
        return false;
    }
}
