namespace Foundation.Roslyn.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseClass()
    {
        int start = _position++;
        bool isNegated = At('^');
        if (isNegated)
        {
            _position++;
        }

        if (At(']'))
        {
            return Fail(start, "an empty class means different things in .NET and JSON Schema; write '\\]' for the character itself");
        }

        var set = CodePointSet.Empty;
        while (!At(']'))
        {
            if (IsAtEnd)
            {
                return Fail(start, "'[' is not closed; add ']' or write '\\[' for the character itself");
            }

            if (ReadClassItem() is not { } item)
            {
                return null;
            }

            set = set.Union(item);
        }

        _position++;
        return new PatternSet(isNegated ? set.Complement() : set);
    }

    /// <summary>Reads one character, shorthand or range.</summary>
    private CodePointSet? ReadClassItem()
    {
        int start = _position;
        if (ReadClassAtom() is not { } first)
        {
            return null;
        }

        if (!At('-') || Next == ']' || _position + 1 >= _pattern.Length)
        {
            return first.Set;
        }

        _position++;
        if (ReadClassAtom() is not { } last)
        {
            return null;
        }

        if (first.IsShorthand || last.IsShorthand)
        {
            Fail(start, "a shorthand such as '\\d' cannot end a range; write '\\-' for the dash itself");
            return null;
        }

        int from = first.Set.Ranges[0].First;
        int to = last.Set.Ranges[0].First;
        if (from > to)
        {
            Fail(start, $"the range '{_pattern.Substring(start, _position - start)}' is reversed; swap its ends, or write '\\-' for the dash itself");
            return null;
        }

        return CodePointSet.Of(from, to);
    }

    private Escape? ReadClassAtom()
    {
        if (At('\\'))
        {
            return ReadEscape(isInClass: true);
        }

        bool isSubtraction = At('[') && _pattern[_position - 1] == '-' && _pattern[_position - 2] != '\\';
        if (isSubtraction || At("[:"))
        {
            Fail(_position, "'[' inside this class is special to one of .NET and JSON Schema; write '\\[' for the character itself");
            return null;
        }

        return ReadLiteral() is { } literal ? new(CodePointSet.Of(literal), false) : null;
    }
}
