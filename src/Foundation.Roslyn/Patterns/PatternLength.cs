namespace Foundation.Roslyn.Patterns;

/// <summary>How many characters a part can match; <see cref="Maximum"/> is null without a bound.</summary>
internal readonly record struct PatternLength(long Minimum, long? Maximum)
{
    // Far above any count that matters, and far below an overflow.
    private const long Ceiling = 1_000_000_000;

    public bool IsVariable => Minimum != Maximum;

    public static PatternLength Of(PatternNode node)
    {
        switch (node)
        {
            case PatternSet:
                return new(1, 1);
            case PatternGroup group:
                return Of(group.Body);
            case PatternRepeat repeat:
                PatternLength body = Of(repeat.Body);
                long? maximum = body.Maximum == 0 ? 0 : body.Maximum * repeat.Maximum;
                return Limited(body.Minimum * repeat.Minimum, maximum);
            case PatternSequence sequence:
                var sum = new PatternLength(0, 0);
                foreach (PatternNode part in sequence.Parts)
                {
                    PatternLength length = Of(part);
                    sum = Limited(sum.Minimum + length.Minimum, sum.Maximum + length.Maximum);
                }

                return sum;
            case PatternAlternation alternation:
                PatternLength any = Of(alternation.Options[0]);
                foreach (PatternNode option in alternation.Options)
                {
                    PatternLength length = Of(option);
                    long? longest = any.Maximum is { } left && length.Maximum is { } right ? Math.Max(left, right) : null;
                    any = new(Math.Min(any.Minimum, length.Minimum), longest);
                }

                return any;
            default:
                return new(0, 0);
        }
    }

    private static PatternLength Limited(long minimum, long? maximum) =>
        new(Math.Min(minimum, Ceiling), maximum is { } bound ? Math.Min(bound, Ceiling) : null);
}
