using Foundation.Literals;

namespace Foundation.Roslyn;

/// <summary>A duration of an attribute.</summary>
/// <param name="Text">What is written; null where the default holds.</param>
/// <param name="Ticks">Its length, 0 where what is written is no duration.</param>
/// <param name="Error">Why it is none.</param>
internal readonly record struct DurationModel(string? Text, long Ticks, LiteralError Error)
{
    public bool IsWritten => Text is not null;

    public bool IsValid => Error == LiteralError.None;

    public static DurationModel Default(long ticks) => new(null, ticks, LiteralError.None);

    /// <summary>What is written, with why it is no duration where it is none.</summary>
    public static DurationModel Parse(string text)
    {
        LiteralError error = DurationLiteral.Read(text.AsSpan(), out long ticks);
        return new DurationModel(text, ticks, error);
    }
}
