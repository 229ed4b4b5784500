using Foundation.Documents;
using Foundation.Formats;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn.Json;

/// <summary>The tokens of JSON (RFC 8259), and comments. The first mistake ends the reading.</summary>
internal ref partial struct JsonScanner(string text)
{
    private const char End = '\0';

    public int Position { get; private set; }

    public JsonFault? Fault { get; private set; }

    public readonly bool IsAtEnd => Position >= text.Length;

    /// <summary>The character that comes next; at the end a NUL, which is no token either.</summary>
    public readonly char Current => IsAtEnd ? End : text[Position];

    public void Advance() => Position++;

    /// <summary>Notes the first mistake: one character, or nothing at the end.</summary>
    public void Fail(string message, int? position = null)
    {
        int start = position ?? Position;
        Fault ??= new JsonFault(message, new TextSpan(start, start < text.Length ? 1 : 0));
    }

    /// <summary>Skips white space and comments.</summary>
    /// <returns>Whether no mistake was found.</returns>
    public bool SkipTrivia()
    {
        while (!IsAtEnd)
        {
            switch (text[Position])
            {
                case ' ' or '\t' or '\r' or '\n':
                    Position++;
                    continue;
                case '/' when !SkipComment():
                    return false;
                case '/':
                    continue;
                default:
                    return true;
            }
        }

        return true;
    }

    public bool TryTake(char token)
    {
        if (IsAtEnd || text[Position] != token)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool Take(char token) => TryTake(token) || Unexpected();

    /// <summary>A comma between two values, or what closes them, which stays.</summary>
    public bool TakeSeparator(char close) => SkipTrivia() && (TryTake(',') || Current == close || Unexpected());

    /// <summary>The characters of a string, escapes resolved; null where there is none.</summary>
    public string? ReadString()
    {
        if (!Take('"'))
        {
            return null;
        }

        int start = Position - 1;
        bool isEscaped = false;
        for (; !IsAtEnd && text[Position] != '"'; Position++)
        {
            if (text[Position] < ' ')
            {
                Unexpected();
                return null;
            }

            if (text[Position] == '\\')
            {
                isEscaped = true;
                if (!SkipEscape())
                {
                    return null;
                }
            }
        }

        if (!Take('"'))
        {
            return null;
        }

        string written = text.Substring(start + 1, Position - start - 2);
        return !isEscaped ? written : Resolve(written, start);
    }

    private bool Unexpected()
    {
        Fail(IsAtEnd ? JsonFileForm.Incomplete : JsonFileForm.NotJson);
        return false;
    }

    private string? Resolve(string written, int start)
    {
        string? resolved = JsonEscapes.Resolve(written);
        if (resolved is null)
        {
            Fault ??= new JsonFault(JsonFileForm.LoneSurrogate, TextSpan.FromBounds(start, Position));
        }

        return resolved;
    }

    private bool SkipComment()
    {
        char kind = Position + 1 < text.Length ? text[Position + 1] : End;
        if (kind == '/')
        {
            // The program's reader refuses what some editors show as the end of the line, and it does not take for one.
            int end = text.IndexOfAny(['\n', '\r', '\u2028', '\u2029'], Position);
            Position = end < 0 ? text.Length : end;
            return Current is not ('\u2028' or '\u2029') || Unexpected();
        }

        int close = kind == '*' ? text.IndexOf("*/", Position + 2, StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            Position = kind == '*' ? text.Length : Math.Min(Position + 1, text.Length);
            return Unexpected();
        }

        Position = close + 2;
        return true;
    }

    // Leaves the position at the last character of the escape.
    private bool SkipEscape()
    {
        Position++;
        switch (Current)
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return true;
            case 'u':
                for (int digits = 0; digits < 4; digits++)
                {
                    Position++;
                    if (IsAtEnd || !AsciiClass.IsHexDigit(text[Position]))
                    {
                        return Unexpected();
                    }
                }

                return true;
            default:
                return Unexpected();
        }
    }
}
