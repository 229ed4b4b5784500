using Foundation.Formats;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn.Json;

internal ref partial struct JsonScanner
{
    /// <summary>A number, a truth value or null.</summary>
    public JsonNode? ReadLiteral()
    {
        int start = Position;
        JsonKind kind = Current switch
        {
            't' when TakeWord("true") => JsonKind.True,
            'f' when TakeWord("false") => JsonKind.False,
            'n' when TakeWord("null") => JsonKind.Null,
            '-' or (>= '0' and <= '9') when TakeNumber() => JsonKind.Number,
            _ => JsonKind.Object,
        };
        if (Fault is null && kind != JsonKind.Object && IsDelimited)
        {
            TextSpan span = TextSpan.FromBounds(start, Position);
            return new JsonNode(kind, span, text.Substring(start, span.Length));
        }

        Unexpected();
        return null;
    }

    private readonly bool IsDelimited => IsAtEnd || text[Position] is ',' or ']' or '}' or ' ' or '\t' or '\r' or '\n' or '/';

    private bool TakeWord(string word)
    {
        foreach (char letter in word)
        {
            if (!Take(letter))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeNumber()
    {
        TryTake('-');
        if (!TryTake('0') && !TakeDigits())
        {
            return false;
        }

        if (TryTake('.') && !TakeDigits())
        {
            return false;
        }

        if (TryTake('e') || TryTake('E'))
        {
            _ = TryTake('+') || TryTake('-');
            return TakeDigits();
        }

        return true;
    }

    private bool TakeDigits()
    {
        int start = Position;
        while (!IsAtEnd && AsciiClass.IsDigit(text[Position]))
        {
            Position++;
        }

        return Position > start || Unexpected();
    }
}
