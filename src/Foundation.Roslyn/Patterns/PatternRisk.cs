namespace Foundation.Roslyn.Patterns;

/// <summary>Finds the repeat that makes a backtracking engine take exponential time on a text that nearly matches.</summary>
/// <remarks>
/// Detected: a repeat that can read one text in exponentially many ways: <c>(a+)+</c>, <c>(a*)*</c>, <c>(a|a)*</c>, <c>(a|ab|b)*</c>, <c>(\w+\s?)*</c>;
/// a count above three of parts that vary in length and cannot be told apart: <c>(.*a){20}</c>;
/// a count above four of parts that may be empty: <c>(a?){20}</c>.
/// Not detected: polynomial time, as in <c>.*.*x</c>, which a length limit and the timeout of the engine bound.
/// A repeat of more than 256 characters, with its counts written out, is not looked at as a whole; the repeats inside it are.
/// </remarks>
internal static class PatternRisk
{
    /// <summary>The text of the innermost dangerous repeat, or null.</summary>
    public static string? FindCatastrophic(PatternNode node)
    {
        switch (node)
        {
            case PatternGroup group:
                return FindCatastrophic(group.Body);
            case PatternLookahead lookahead:
                return FindCatastrophic(lookahead.Body);
            case PatternRepeat repeat:
                return FindCatastrophic(repeat.Body) ?? (IsCatastrophic(repeat) ? PatternText.ToEcma(repeat) : null);
            case PatternSequence sequence:
                return FindFirst(sequence.Parts);
            case PatternAlternation alternation:
                return FindFirst(alternation.Options);
            default:
                return null;
        }
    }

    private static string? FindFirst(IReadOnlyList<PatternNode> nodes)
    {
        foreach (PatternNode node in nodes)
        {
            if (FindCatastrophic(node) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsCatastrophic(PatternRepeat repeat)
    {
        if (repeat.Maximum <= 1)
        {
            return false;
        }

        PatternLength body = PatternLength.Of(repeat.Body);
        bool choosesEmptyIterations = repeat.Minimum > 4 && body.Minimum == 0 && body.Maximum != 0;
        return choosesEmptyIterations || (PatternPositions.Of(repeat) is { } positions && PatternAmbiguity.IsExponential(positions));
    }
}
