namespace Foundation.Roslyn.Patterns;

/// <summary>Writes ECMA-262 that is valid under the <c>u</c> flag.</summary>
internal sealed class EcmaPatternWriter : PatternWriter
{
    private static readonly (CodePointSet Set, string Text)[] Shorthands =
    [
        (CodePointSets.Digits, "\\d"),
        (CodePointSets.Digits.Complement(), "\\D"),
        (CodePointSets.Word, "\\w"),
        (CodePointSets.Word.Complement(), "\\W"),
        (CodePointSets.WhiteSpace, "\\s"),
        (CodePointSets.WhiteSpace.Complement(), "\\S"),
        (CodePointSets.AnyButLineEnd, "."),
        (CodePointSet.All, "[\\s\\S]"),
    ];

    protected override string OpenGroup(PatternGroup group) => group.IsCapturing ? "(" : "(?:";

    protected override void AppendAssertion(PatternAssertionKind kind) => Text.Append(kind switch
    {
        PatternAssertionKind.Start => "^",
        PatternAssertionKind.End => "$",
        PatternAssertionKind.WordBoundary => "\\b",
        _ => "\\B",
    });

    protected override void AppendSet(CodePointSet set)
    {
        if (set.IsSingle(out int codePoint))
        {
            AppendCharacter(codePoint, "^$\\.*+?()[]{}|/");
            return;
        }

        foreach ((CodePointSet known, string text) in Shorthands)
        {
            if (set.Equals(known))
            {
                Text.Append(text);
                return;
            }
        }

        // The shorter way round is the one that was declared.
        CodePointSet complement = set.Complement();
        bool isNegated = set.Contains(CodePointSet.Maximum) && !complement.IsEmpty;
        Text.Append(isNegated ? "[^" : "[");
        AppendRanges(isNegated ? complement : set);
        Text.Append(']');
    }

    private void AppendRanges(CodePointSet set)
    {
        foreach ((CodePointSet known, string text) in new[] { Shorthands[4], Shorthands[2] })
        {
            if (known.IsSubsetOf(set))
            {
                Text.Append(text);
                set = set.Intersect(known.Complement());
            }
        }

        foreach (CodePointRange range in set.Ranges)
        {
            AppendCharacter(range.First, "\\[]^-");
            if (range.Last > range.First)
            {
                Text.Append(range.Last > range.First + 1 ? "-" : "");
                AppendCharacter(range.Last, "\\[]^-");
            }
        }
    }

    private void AppendCharacter(int codePoint, string escaped)
    {
        // Beyond ASCII only Latin letters stand as they are: what a reader's font or editor may hide is spelled out.
        if (codePoint is (>= ' ' and <= '~') or (>= 0xC0 and <= 0x24F))
        {
            Text.Append(escaped.IndexOf((char)codePoint) >= 0 ? "\\" : "").Append((char)codePoint);
            return;
        }

        Text.Append(codePoint switch
        {
            '\t' => "\\t",
            '\n' => "\\n",
            '\r' => "\\r",
            <= 0xFF => "\\x" + Hexadecimal(codePoint, 2),
            <= 0xFFFF => "\\u" + Hexadecimal(codePoint, 4),
            _ => "\\u{" + Hexadecimal(codePoint, 1) + "}",
        });
    }
}
