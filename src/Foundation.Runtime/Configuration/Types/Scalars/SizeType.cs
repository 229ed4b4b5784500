using System.ComponentModel;
using Foundation.Literals;

namespace Foundation.Configuration.Types;

/// <summary>Sizes with a unit (<c>64KiB</c>, <c>100MB</c>), or a number in the unit that the field declares.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SizeType : IConfigType<ByteSize>, IQuantityForm<ByteSize>
{
    static string IScalarForm<ByteSize>.Form => "a size such as \"64KiB\" or \"100MB\"";

    static string IScalarForm<ByteSize>.Range => "does not fit ByteSize, which holds whole bytes and ends below 8192PiB";

    /// <inheritdoc/>
    public static bool TryRead(ref ConfigReader reader, ConfigFieldInfo field, out ByteSize value, ref ConfigErrors errors) =>
        ScalarReader.TryReadQuantity<ByteSize, SizeType>(reader, field, out value, ref errors);

    /// <inheritdoc/>
    public static bool AreEqual(ByteSize left, ByteSize right) => left == right;

    /// <inheritdoc/>
    public static void Print(ByteSize value, ref ConfigPrinter printer) => printer.Value(value);

    static ScalarOutcome IScalarForm<ByteSize>.Parse(ReadOnlySpan<char> text, out ByteSize value)
    {
        LiteralError error = SizeLiteral.Read(text, out long bytes);
        value = error == LiteralError.None ? ByteSize.FromBytes(bytes) : default;
        return LiteralOutcome.Of(error);
    }

    static bool IQuantityForm<ByteSize>.TryScale(decimal number, string unit, out ByteSize value)
    {
        bool isScaled = SizeLiteral.TryScale(number, unit, out long bytes) && bytes >= 0;
        value = isScaled ? ByteSize.FromBytes(bytes) : default;
        return isScaled;
    }
}
