namespace Foundation.Roslyn.Patterns;

/// <summary>Writes a pattern for .NET's engine, which sees UTF-16 code units, so that it counts code points.</summary>
internal sealed class DotNetPatternWriter : PatternWriter
{
    private const string Word = "[0-9A-Z_a-z]";

    // No capture is ever read.
    protected override string OpenGroup(PatternGroup group) => "(?:";

    protected override void AppendAssertion(PatternAssertionKind kind) => Text.Append(kind switch
    {
        PatternAssertionKind.Start => "^",
        PatternAssertionKind.End => "\\z",
        PatternAssertionKind.WordBoundary => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
        _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
    });

    protected override void AppendSet(CodePointSet set)
    {
        // A group keeps a quantifier on the whole of a pair.
        CodePointSet beyond = set.Intersect(CodePointSets.Surrogates);
        if (beyond.IsEmpty)
        {
            AppendUnits(set);
            return;
        }

        var options = new List<string>();
        CodePointSet plain = set.Intersect(CodePointSets.Surrogates.Complement());
        if (!plain.IsEmpty)
        {
            options.Add(Class(plain));
        }

        foreach ((CodePointRange high, CodePointRange low) in SurrogatePairs.Of(beyond))
        {
            options.Add(Class(CodePointSet.Of(high.First, high.Last)) + Class(CodePointSet.Of(low.First, low.Last)));
        }

        CodePointSet loneHigh = beyond.Intersect(CodePointSets.HighSurrogates);
        if (!loneHigh.IsEmpty)
        {
            options.Add(Class(loneHigh) + "(?![\\uDC00-\\uDFFF])");
        }

        CodePointSet loneLow = beyond.Intersect(CodePointSets.LowSurrogates);
        if (!loneLow.IsEmpty)
        {
            options.Add("(?<![\\uD800-\\uDBFF])" + Class(loneLow));
        }

        Text.Append("(?:").Append(string.Join("|", options)).Append(')');
    }

    private void AppendUnits(CodePointSet set)
    {
        if (set.IsEmpty)
        {
            Text.Append("(?!)");
        }
        else if (set.IsSingle(out int character))
        {
            Text.Append(Unit(character, "\\*+?|{}[]()^$.#"));
        }
        else
        {
            Text.Append(Class(set));
        }
    }

    private static string Class(CodePointSet set)
    {
        string text = "[";
        foreach (CodePointRange range in set.Ranges)
        {
            text += Unit(range.First, "\\[]^-");
            text += range.Last > range.First + 1 ? "-" : "";
            text += range.Last > range.First ? Unit(range.Last, "\\[]^-") : "";
        }

        return text + "]";
    }

    private static string Unit(int character, string escaped) => character switch
    {
        >= ' ' and <= '~' => (escaped.IndexOf((char)character) >= 0 ? "\\" : "") + (char)character,
        _ => "\\u" + Hexadecimal(character, 4),
    };
}
