using System.Diagnostics.CodeAnalysis;

namespace Foundation.Roslyn.Patterns;

/// <summary>Parses a pattern: the subset of regular expressions that .NET and ECMA-262 (with the <c>u</c> flag) both write the same way.</summary>
/// <remarks>
/// One meaning holds on both sides: <c>\d</c> is [0-9], <c>\w</c> is [A-Za-z0-9_], <c>\s</c> is ECMA's list,
/// <c>.</c> is anything but U+000A, U+000D, U+2028 and U+2029, <c>$</c> is the very end, and a character is a code point.
/// What only one side knows is an error that names the remedy.
/// </remarks>
internal sealed partial class PatternParser
{
    // Recursion must end long before the stack of a compiler thread does.
    private const int MaximumDepth = 100;
    private const int MaximumCount = 65_535;

    private readonly string _pattern;
    private readonly HashSet<string> _groupNames = [];
    private int _position;
    private int _depth;
    private string? _error;
    private int _errorPosition;

    private PatternParser(string pattern) => _pattern = pattern;

    /// <param name="pattern">The pattern as declared.</param>
    /// <param name="root">The tree, when the pattern is valid.</param>
    /// <param name="error">What is wrong and what to write instead, or null.</param>
    /// <param name="position">The UTF-16 index in the pattern that the error is about.</param>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out PatternNode? root, [NotNullWhen(false)] out string? error, out int position)
    {
        var parser = new PatternParser(pattern);
        root = parser.ParseAlternation();
        if (root is not null && parser._position < pattern.Length)
        {
            root = parser.Fail(parser._position, "')' closes no group; write '\\)' for the character itself");
        }

        error = parser._error;
        position = parser._errorPosition;
        return error is null && root is not null;
    }

    private bool IsAtEnd => _position >= _pattern.Length;

    private char Current => IsAtEnd ? '\0' : _pattern[_position];

    private char Next => _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';

    private bool At(char character) => !IsAtEnd && Current == character;

    private bool At(string text) => string.CompareOrdinal(_pattern, _position, text, 0, text.Length) == 0;

    private PatternNode? Fail(int position, string error)
    {
        // The first error is the cause; those that follow from it are noise.
        if (_error is null)
        {
            _error = error;
            _errorPosition = position;
        }

        return null;
    }

    private PatternNode? ParseAlternation()
    {
        if (++_depth > MaximumDepth)
        {
            return Fail(_position, $"groups are nested more than {MaximumDepth} deep; simplify the pattern");
        }

        var options = new List<PatternNode>();
        do
        {
            if (options.Count > 0)
            {
                _position++;
            }

            if (ParseSequence() is not { } option)
            {
                return null;
            }

            options.Add(option);
        }
        while (At('|'));

        _depth--;
        return options.Count == 1 ? options[0] : new PatternAlternation(options);
    }

    private PatternNode? ParseSequence()
    {
        var parts = new List<PatternNode>();
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            if (ParsePart() is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : new PatternSequence(parts);
    }

    private PatternNode? ParsePart()
    {
        int start = _position;
        return ParseAtom() is { } atom ? ParseQuantifier(atom, start) : null;
    }

    private PatternNode? ParseAtom()
    {
        switch (Current)
        {
            case '^':
                _position++;
                return new PatternAssertion(PatternAssertionKind.Start);
            case '$':
                _position++;
                return new PatternAssertion(PatternAssertionKind.End);
            case '.':
                _position++;
                return new PatternSet(CodePointSets.AnyButLineEnd);
            case '(':
                return ParseGroup();
            case '[':
                return ParseClass();
            case '\\' when Next is 'b' or 'B':
                _position += 2;
                return new PatternAssertion(_pattern[_position - 1] == 'b' ? PatternAssertionKind.WordBoundary : PatternAssertionKind.NotWordBoundary);
            case '\\':
                return ReadEscape(isInClass: false) is { } escaped ? new PatternSet(escaped.Set) : null;
            case '*' or '+' or '?':
                return Fail(_position, $"'{Current}' has nothing to repeat; write '\\{Current}' for the character itself");
            case '{' or '}' or ']':
                return Fail(_position, $"'{Current}' stands alone; write '\\{Current}' for the character itself");
            default:
                return ReadLiteral() is { } literal ? new PatternSet(CodePointSet.Of(literal)) : null;
        }
    }

    /// <summary>Reads one code point as it stands.</summary>
    private int? ReadLiteral()
    {
        char character = Current;
        if (char.IsHighSurrogate(character) && char.IsLowSurrogate(Next))
        {
            _position += 2;
            return char.ConvertToUtf32(character, _pattern[_position - 1]);
        }

        if (char.IsSurrogate(character))
        {
            Fail(_position, "half of a surrogate pair is no character; write the whole pair");
            return null;
        }

        _position++;
        return character;
    }
}
