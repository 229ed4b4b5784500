namespace Foundation.Roslyn.Patterns;

/// <summary>Writes a parsed pattern for the engine that runs it.</summary>
internal static class PatternText
{
    /// <summary>The pattern for JSON Schema: ECMA-262 with the <c>u</c> flag, close to what was declared.</summary>
    public static string ToEcma(PatternNode node) => new EcmaPatternWriter().Write(node);

    /// <summary>The pattern for <c>Regex</c> with <c>RegexOptions.CultureInvariant</c>, matching exactly what <see cref="ToEcma"/> matches.</summary>
    public static string ToDotNet(PatternNode node)
    {
        string text = new DotNetPatternWriter().Write(node);

        // A search must not begin between the halves of a pair. Only an assertion that looks at no half could match there.
        return CanMatchInsidePair(node) && !BeginsAtStart(node) ? $"(?!(?<=[\\uD800-\\uDBFF])[\\uDC00-\\uDFFF])(?:{text})" : text;
    }

    private static bool CanMatchInsidePair(PatternNode node)
    {
        switch (node)
        {
            case PatternAssertion assertion:
                return assertion.Kind == PatternAssertionKind.NotWordBoundary;
            case PatternLookahead:
                return true;
            case PatternGroup group:
                return CanMatchInsidePair(group.Body);
            case PatternRepeat repeat:
                return CanMatchInsidePair(repeat.Body);
        }

        IReadOnlyList<PatternNode> children = node switch
        {
            PatternSequence sequence => sequence.Parts,
            PatternAlternation alternation => alternation.Options,
            _ => [],
        };
        foreach (PatternNode child in children)
        {
            if (CanMatchInsidePair(child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAtStart(PatternNode node) => node switch
    {
        PatternAssertion assertion => assertion.Kind == PatternAssertionKind.Start,
        PatternSequence { Parts.Count: > 0 } sequence => BeginsAtStart(sequence.Parts[0]),
        PatternGroup group => BeginsAtStart(group.Body),
        _ => false,
    };
}
