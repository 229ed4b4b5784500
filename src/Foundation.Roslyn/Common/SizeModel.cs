using Foundation.Literals;

namespace Foundation.Roslyn;

/// <summary>A size of an attribute.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Bytes">The size, 0 where what is written is none.</param>
/// <param name="Error">Why it is none.</param>
internal sealed record SizeModel(string Text, long Bytes, LiteralError Error)
{
    public static SizeModel Parse(string text)
    {
        LiteralError error = SizeLiteral.Read(text.AsSpan(), out long bytes);
        return new SizeModel(text, bytes, error);
    }
}
