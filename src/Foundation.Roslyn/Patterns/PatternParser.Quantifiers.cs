namespace Foundation.Roslyn.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseQuantifier(PatternNode atom, int start)
    {
        int position = _position;
        int minimum;
        int? maximum;
        switch (IsAtEnd ? '\0' : Current)
        {
            case '*':
                (minimum, maximum) = (0, null);
                _position++;
                break;
            case '+':
                (minimum, maximum) = (1, null);
                _position++;
                break;
            case '?':
                (minimum, maximum) = (0, 1);
                _position++;
                break;
            case '{':
                if (!TryReadCounts(out minimum, out maximum))
                {
                    return null;
                }

                break;
            default:
                return atom;
        }

        if (atom is PatternAssertion or PatternLookahead)
        {
            return Fail(position, $"'{_pattern.Substring(start, position - start)}' matches no character and cannot be repeated; remove the quantifier");
        }

        bool isLazy = At('?');
        if (isLazy)
        {
            _position++;
        }

        return Current switch
        {
            '+' when !isLazy => Fail(_position, "a possessive quantifier is not common to .NET and JSON Schema; remove the second '+'"),
            '*' or '+' or '?' or '{' when !IsAtEnd => Fail(_position, $"'{Current}' repeats a quantifier; put the repeated part into a group '(?:…)'"),
            _ => new PatternRepeat(atom, minimum, maximum, isLazy),
        };
    }

    private bool TryReadCounts(out int minimum, out int? maximum)
    {
        int start = _position++;
        maximum = null;
        if (!TryReadCount(out minimum))
        {
            Fail(start, "'{' begins no count such as '{2}', '{2,}' or '{2,5}'; write '\\{' for the character itself, and '{0,n}' where .NET has '{,n}'");
            return false;
        }

        maximum = minimum;
        if (At(','))
        {
            _position++;
            maximum = TryReadCount(out int upper) ? upper : null;
        }

        if (!At('}'))
        {
            Fail(start, "a count is '{2}', '{2,}' or '{2,5}'; write '\\{' for the character itself");
            return false;
        }

        _position++;
        if (minimum > MaximumCount || maximum > MaximumCount)
        {
            Fail(start, $"a count is at most {MaximumCount}; use a length constraint");
            return false;
        }

        if (maximum < minimum)
        {
            Fail(start, $"the count '{{{minimum},{maximum}}}' is reversed; write '{{{maximum},{minimum}}}'");
            return false;
        }

        return true;
    }

    private bool TryReadCount(out int count)
    {
        int start = _position;
        count = 0;
        while (Current is >= '0' and <= '9')
        {
            // One above the limit is all that a longer number needs to say.
            count = Math.Min((count * 10) + (Current - '0'), MaximumCount + 1);
            _position++;
        }

        return _position > start;
    }
}
