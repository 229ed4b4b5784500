namespace Foundation.Roslyn.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode? ParseGroup()
    {
        int start = _position++;
        bool isCapturing = !At('?');
        bool isNegative = At("?!");
        bool isLookahead = isNegative || At("?=");
        if (isLookahead || At("?:"))
        {
            _position += 2;
        }
        else if (!isCapturing)
        {
            if (!TryReadGroupName(start))
            {
                return null;
            }

            isCapturing = true;
        }

        if (ParseAlternation() is not { } body)
        {
            return null;
        }

        if (!At(')'))
        {
            return Fail(start, "'(' is not closed; add ')' or write '\\(' for the character itself");
        }

        _position++;
        return isLookahead ? new PatternLookahead(body, isNegative) : new PatternGroup(body, isCapturing);
    }

    /// <summary>Reads <c>?&lt;name&gt;</c>; every other form is outside the common subset.</summary>
    private bool TryReadGroupName(int start)
    {
        if (Next != '<' || At("?<=") || At("?<!"))
        {
            Fail(start, UnsupportedGroup());
            return false;
        }

        int close = _pattern.IndexOf('>', _position);
        string name = close < 0 ? "" : _pattern.Substring(_position + 2, close - _position - 2);
        if (!IsGroupName(name))
        {
            Fail(start, "a group name common to .NET and JSON Schema is letters, digits and '_', not a digit first; rename it or write '(?:…)'");
            return false;
        }

        if (!_groupNames.Add(name))
        {
            Fail(start, $"two groups are named '{name}', which JSON Schema refuses; rename one or write '(?:…)'");
            return false;
        }

        _position = close + 1;
        return true;
    }

    private string UnsupportedGroup() => Next switch
    {
        '<' => "lookbehind is not supported; match the preceding text as part of the pattern",
        '>' => "an atomic group '(?>…)' is unknown to JSON Schema; write '(?:…)'",
        '(' => "a conditional '(?(…)…)' is unknown to JSON Schema; write the two cases as alternatives '(?:a|b)'",
        '\'' or 'P' => "this form of a named group is not common to .NET and JSON Schema; write '(?<name>…)' or '(?:…)'",
        '#' => "a comment '(?#…)' is unknown to JSON Schema; remove it",
        'i' or 'm' or 's' or 'n' or 'x' or '-' => "inline options such as '(?i)' are unknown to JSON Schema; write both cases in a class, as in '[Aa]'",
        _ => "'(?' begins no known group; write '(?:…)', '(?=…)', '(?!…)', or '\\(' for the character itself",
    };

    private static bool IsGroupName(string name)
    {
        foreach (char character in name)
        {
            if (!CodePointSets.Word.Contains(character))
            {
                return false;
            }
        }

        return name.Length > 0 && name[0] is < '0' or > '9';
    }
}
