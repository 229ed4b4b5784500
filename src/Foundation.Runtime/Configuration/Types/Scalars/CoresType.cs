using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Numbers of processor cores (<c>2 cores</c>, <c>500m</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct CoresType : IConfigType<Cores>, IQuantityForm<Cores>
{
    static string IScalarForm<Cores>.Form => "a number of cores such as \"2 cores\" or \"500m\"";

    static string IScalarForm<Cores>.Range => "does not fit Cores";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out Cores value, ref ConfigErrors errors) =>
        ScalarReader.TryReadQuantity<Cores, CoresType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(Cores left, Cores right) => left == right;

    /// <inheritdoc/>
    public static void Print(Cores value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<Cores>.Parse(ReadOnlySpan<char> text, out Cores value)
    {
        LiteralError error = CoresLiteral.Read(text, out long millicores);
        value = error == LiteralError.None ? Cores.FromMillicores(millicores) : default;
        return LiteralOutcome.Of(error);
    }

    // "2" could be cores or thousandths of one.
    static bool IQuantityForm<Cores>.TryScale(decimal number, string unit, out Cores value)
    {
        value = default;
        return false;
    }
}
