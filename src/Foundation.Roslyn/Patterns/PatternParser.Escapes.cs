using System.Globalization;

namespace Foundation.Roslyn.Patterns;

internal sealed partial class PatternParser
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    private sealed record Escape(CodePointSet Set, bool IsShorthand);

    private Escape? ReadEscape(bool isInClass)
    {
        int start = _position++;
        if (IsAtEnd)
        {
            Fail(start, "the pattern ends in '\\'; write '\\\\' for the character itself");
            return null;
        }

        char letter = Current;
        if (letter is 'u' or 'x' or 'c')
        {
            return ReadNumericEscape(start) is { } codePoint ? new(CodePointSet.Of(codePoint), false) : null;
        }

        _position++;
        switch (letter)
        {
            case 'd':
                return new(CodePointSets.Digits, true);
            case 'D':
                return new(CodePointSets.Digits.Complement(), true);
            case 'w':
                return new(CodePointSets.Word, true);
            case 'W':
                return new(CodePointSets.Word.Complement(), true);
            case 's':
                return new(CodePointSets.WhiteSpace, true);
            case 'S':
                return new(CodePointSets.WhiteSpace.Complement(), true);
            case '0' when Current is not (>= '0' and <= '9'):
                return new(CodePointSet.Of(0), false);
        }

        int? control = letter switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'v' => '\v',
            'b' when isInClass => '\b',
            '-' when isInClass => '-',
            _ => SyntaxCharacters.IndexOf(letter) >= 0 ? letter : null,
        };
        if (control is { } value)
        {
            return new(CodePointSet.Of(value), false);
        }

        Fail(start, UnsupportedEscape(letter));
        return null;
    }

    private int? ReadNumericEscape(int start)
    {
        char letter = Current;
        _position++;
        int? codePoint = letter switch
        {
            'x' => ReadHexadecimal(2),
            'c' => ReadControlLetter(),
            _ when At('{') => ReadBracedHexadecimal(),
            _ => ReadHexadecimal(4),
        };
        if (codePoint is >= 0xD800 and <= 0xDBFF && letter == 'u' && At("\\u"))
        {
            _position += 2;
            codePoint = ReadHexadecimal(4) is >= 0xDC00 and <= 0xDFFF and var low ? char.ConvertToUtf32((char)codePoint, (char)low) : codePoint;
        }

        if (codePoint is null)
        {
            Fail(start, "this escape is not complete; write '\\xHH', '\\uHHHH', '\\u{H…}' or '\\cA'");
            return null;
        }

        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            Fail(start, "half of a surrogate pair is no character; write '\\u{…}' with the code point");
            return null;
        }

        return codePoint;
    }

    private int? ReadControlLetter() => Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? _pattern[_position++] & 31 : null;

    private int? ReadHexadecimal(int length)
    {
        if (_position + length > _pattern.Length || !TryParseHexadecimal(_pattern.Substring(_position, length), out int value))
        {
            return null;
        }

        _position += length;
        return value;
    }

    private int? ReadBracedHexadecimal()
    {
        int close = _pattern.IndexOf('}', _position);
        if (close < 0 || !TryParseHexadecimal(_pattern.Substring(_position + 1, close - _position - 1), out int value) || value > CodePointSet.Maximum)
        {
            return null;
        }

        _position = close + 1;
        return value;
    }

    private static bool TryParseHexadecimal(string digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0;

    private static string UnsupportedEscape(char letter) => letter switch
    {
        'A' => "'\\A' is unknown to JSON Schema; write '^'",
        'z' or 'Z' => $"'\\{letter}' is unknown to JSON Schema; write '$', which here means the very end",
        'G' => "'\\G' is unknown to JSON Schema; write '^'",
        'a' => "'\\a' is unknown to JSON Schema; write '\\x07'",
        'e' => "'\\e' is unknown to JSON Schema; write '\\x1B'",
        'p' or 'P' => $"'\\{letter}{{…}}' depends on the Unicode version of the reader; list the characters, as in '[A-Za-z]'",
        'k' => "a backreference means different things in .NET and JSON Schema; write the text out or use a rule in code",
        '0' => "an octal escape is unknown to JSON Schema; write '\\xHH'",
        >= '1' and <= '9' => "a backreference means different things in .NET and JSON Schema; write the text out or use a rule in code",
        '-' => "'\\-' is an escape only inside a class; write '-'",
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => $"'\\{letter}' is no escape common to .NET and JSON Schema; write '{letter}' or '\\\\{letter}'",
        _ => $"'\\{letter}' is no escape in JSON Schema; write '{letter}'",
    };
}
