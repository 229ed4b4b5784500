namespace Foundation.Roslyn.Patterns;

/// <summary>A run of characters of one set.</summary>
internal readonly record struct PatternRun(CodePointSet Set, int Minimum, int? Maximum)
{
    public bool IsOneCharacter => Minimum == 1 && Maximum == 1;

    public bool IsLiteral => IsOneCharacter && Set.IsSingle(out _);
}

/// <summary>
/// A pattern that is a sequence of runs in which a run may always take all it can: what follows it begins with none of its
/// characters. Reading it from left to right is exact.
/// </summary>
/// <param name="Runs">The runs in order.</param>
/// <param name="FromStart">The first run begins at the start of the text.</param>
/// <param name="ToEnd">The last run ends at the end of the text.</param>
internal sealed record PatternScan(IReadOnlyList<PatternRun> Runs, bool FromStart, bool ToEnd)
{
    /// <summary>The scan, or null where the pattern is none.</summary>
    public static PatternScan? Of(PatternNode root)
    {
        var parts = new List<PatternNode>();
        if (!Flatten(root, parts))
        {
            return null;
        }

        bool fromStart = parts.Count > 0 && IsAssertion(parts[0], PatternAssertionKind.Start);
        bool toEnd = parts.Count > 0 && IsAssertion(parts[parts.Count - 1], PatternAssertionKind.End);
        int first = fromStart ? 1 : 0;
        int last = parts.Count - (toEnd ? 1 : 0);
        var runs = new List<PatternRun>();
        for (int i = first; i < last; i++)
        {
            if (RunOf(parts[i]) is not { } run || !Append(runs, run))
            {
                return null;
            }
        }

        var scan = new PatternScan(runs, fromStart, toEnd);
        return (fromStart ? scan.IsDeterministic() : scan.IsOneLiteral()) ? scan : null;
    }

    private static bool Flatten(PatternNode node, List<PatternNode> parts)
    {
        switch (node)
        {
            case PatternSequence sequence:
                foreach (PatternNode part in sequence.Parts)
                {
                    if (!Flatten(part, parts))
                    {
                        return false;
                    }
                }

                return true;
            case PatternGroup group:
                return Flatten(group.Body, parts);
            case PatternSet or PatternRepeat or PatternAssertion { Kind: PatternAssertionKind.Start or PatternAssertionKind.End }:
                parts.Add(node);
                return true;
            default:
                return false;
        }
    }

    private static bool IsAssertion(PatternNode node, PatternAssertionKind kind) => node is PatternAssertion assertion && assertion.Kind == kind;

    private static PatternRun? RunOf(PatternNode node) => node switch
    {
        PatternSet set when IsOfUnits(set.Set) => new PatternRun(set.Set, 1, 1),
        PatternRepeat { Body: PatternSet set } repeat when IsOfUnits(set.Set) => new PatternRun(set.Set, repeat.Minimum, repeat.Maximum),
        PatternRepeat { Body: PatternGroup { Body: PatternSet set } } repeat when IsOfUnits(set.Set) => new PatternRun(set.Set, repeat.Minimum, repeat.Maximum),
        _ => null,
    };

    // Only characters of one UTF-16 unit can be counted by units.
    private static bool IsOfUnits(CodePointSet set) => !set.IsEmpty && !set.Intersects(CodePointSet.Of(0xD800, 0xDFFF)) && !set.Intersects(CodePointSet.Of(0x10000, CodePointSet.Maximum));

    private static bool Append(List<PatternRun> runs, PatternRun run)
    {
        if (run.Maximum == 0)
        {
            return true;
        }

        int end = runs.Count - 1;
        if (end >= 0 && runs[end].Set.Equals(run.Set) && !run.IsLiteral)
        {
            PatternRun previous = runs[end];
            long minimum = (long)previous.Minimum + run.Minimum;
            long? maximum = (long?)previous.Maximum + run.Maximum;
            if (minimum > int.MaxValue || maximum > int.MaxValue)
            {
                return false;
            }

            runs[end] = new PatternRun(run.Set, (int)minimum, (int?)maximum);
            return true;
        }

        runs.Add(run);
        return true;
    }

    private bool IsDeterministic()
    {
        for (int i = 0; i < Runs.Count; i++)
        {
            if (Runs[i].Minimum == Runs[i].Maximum)
            {
                continue;
            }

            for (int next = i + 1; next < Runs.Count; next++)
            {
                if (Runs[next].Set.Intersects(Runs[i].Set))
                {
                    return false;
                }

                if (Runs[next].Minimum > 0)
                {
                    break;
                }
            }
        }

        return true;
    }

    private bool IsOneLiteral()
    {
        foreach (PatternRun run in Runs)
        {
            if (!run.IsLiteral)
            {
                return false;
            }
        }

        return Runs.Count > 0;
    }
}
